using NetDsl.Detection;
using static NetDsl.Runtime.Tests.Detection.Things;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>Made-up cases, each with its figures worked out by hand.</summary>
public class KittiEvaluationTests
{
    /// <summary>
    /// Two pictures. Cars, all 100 wide; found boxes that lie on a truth exactly overlap it by 1.
    ///
    /// | label               | height | occluded | easy    | moderate | hard    |
    /// |---------------------|--------|----------|---------|----------|---------|
    /// | A, picture 1        | 60     | 0        | counts  | counts   | counts  |
    /// | B, picture 1        | 30     | 0        | ignored | counts   | counts  |
    /// | C, picture 1        | 60     | 2        | ignored | ignored  | counts  |
    /// | V, picture 1, a van | 60     | 0        | ignored | ignored  | ignored |
    /// | D, picture 2        | 60     | 0        | counts  | counts   | counts  |
    ///
    /// Found: A 0.9, B 0.8, C 0.7, V 0.95 as a car, nothing on D; in picture 2 a wrong box F 0.85, a box R 0.99 three quarters of which
    /// lie in a DontCare region, and a wrong box of 20 pixels height 0.97, too low to count.
    /// </summary>
    private static readonly KittiFrame[] Two =
    [
        new(
            [Label("Car", 0, 0, 100, 60), Label("Car", 200, 0, 100, 30), Label("Car", 400, 0, 100, 60, occluded: 2), Label("Van", 600, 0, 100, 60)],
            [
                Result("Car", 0, 0, 100, 60, 0.9), Result("Car", 200, 0, 100, 30, 0.8), Result("Car", 400, 0, 100, 60, 0.7),
                Result("Car", 600, 0, 100, 60, 0.95),
            ]),
        new(
            [Label("Car", 0, 0, 100, 60), Label("DontCare", 300, 0, 75, 60, occluded: -1, truncated: -1)],
            [Result("Car", 800, 0, 100, 60, 0.85), Result("Car", 300, 0, 100, 60, 0.99), Result("Car", 800, 200, 100, 20, 0.97)]),
    ];

    /// <summary>
    /// Easy: A and D are wanted. Scores of what is found: 0.9. At 0.9 A is right, and nothing is wrong: R is in a region, V is a van, F is
    /// below. Precision[0] = 1, all else 0.
    /// Moderate: A, B, D are wanted, scores 0.9, 0.8. Thresholds: 0.9 is near recall 1/3 (l = 1/3, r = 2/3 against recall 0: r - 0 is not less
    /// than 0 - l), 0.8 is the last. At 0.9: 1 right, 0 wrong, 1. At 0.8: 2 right, F wrong, 2/3.
    /// Hard: A, B, C, D are wanted, scores 0.9, 0.8, 0.7. 1; 2/3; at 0.7 3 right, F wrong, 3/4. The best from there on: 1, 3/4, 3/4.
    /// </summary>
    [Fact]
    public void Difficulties_regions_neighbours_and_low_boxes_are_as_worked_out_by_hand()
    {
        var score = Assert.Single(KittiEvaluation.Run(Two));
        Assert.Equal("Car", score.Class.Type);
        Assert.Equal([2, 3, 4], score.Curves.Select(curve => curve.Wanted));
        Assert.Equal([1.0], Reached(score.Curves[0]));
        Assert.Equal([1, 2 / 3.0], Reached(score.Curves[1]));
        Assert.Equal([1, 0.75, 0.75], Reached(score.Curves[2]));
        // One of eleven points is recall 0; of the forty, 1/40 and 2/40 are reached at most. Eleven points are in single precision.
        Assert.All(score.Curves, curve => Assert.Equal(100 / 11.0, curve.Ap11, 5));
        Assert.Equal([0, 2 / 3.0 / 40 * 100, 1.5 / 40 * 100], score.Curves.Select(curve => curve.Ap40));
    }

    /// <summary>Two boxes on one car of 100 x 60. S has the higher score and overlaps by 0.8 (80 of its 100 columns), T lies on it exactly.
    /// The threshold is S's score, 0.9: only S is left there, and right. If the threshold were T's, S would be wrong.</summary>
    [Fact]
    public void The_first_pass_goes_by_score()
    {
        var curve = Easy([Label("Car", 0, 0, 100, 60)], [Result("Car", 0, 0, 100, 60, 0.5), Result("Car", 0, 0, 80, 60, 0.9)]);
        Assert.Equal([1.0], Reached(curve));
    }

    /// <summary>Cars P and Q side by side, 100 wide, Q 20 to the right of P. Found: one box on P exactly (0.8) and one on Q exactly (0.9);
    /// each overlaps the other car by 80/120 = 2/3, which is too little.
    /// With Q 10 to the right it is 90/110 = 9/11, enough. First pass: P takes the higher score, Q's box 0.9; Q takes P's box, 0.8. Thresholds
    /// 0.9 and 0.8. At 0.9 P is found by Q's box (1 right). At 0.8 each car is found by its own box, which overlaps it most: 2 right.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(10)]
    public void The_second_pass_goes_by_overlap(double shift)
    {
        var curve = Easy(
            [Label("Car", 0, 0, 100, 60), Label("Car", shift, 0, 100, 60)],
            [Result("Car", 0, 0, 100, 60, 0.8), Result("Car", shift, 0, 100, 60, 0.9)]);
        Assert.Equal([1.0, 1.0], Reached(curve));
    }

    /// <summary>An overlap of exactly 0.7 is not enough for a car: 70 of 100 columns. One of 0.71 is.</summary>
    [Theory]
    [InlineData(70, 0)]
    [InlineData(71, 1)]
    public void An_overlap_has_to_be_more_than_the_least(double width, int found)
        => Assert.Equal(found, Reached(Easy([Label("Car", 0, 0, 100, 60)], [Result("Car", 0, 0, width, 60, 0.5)])).Length);

    /// <summary>A pedestrian of 45 pixels; a car's result of 39.9 pixels height, whole pixels 39, is too low and so may be anything: it is
    /// the only one to overlap the pedestrian (39.9/45 = 0.89) and takes it. Nothing is right, and the pedestrian is not found. At 40 pixels
    /// the car has nothing to do with pedestrians, and the pedestrian is found by the box below it.</summary>
    [Theory]
    [InlineData(39.9, 0)]
    [InlineData(40, 1)]
    public void A_low_box_may_take_a_thing_of_any_class(double height, int found)
    {
        var frame = new KittiFrame(
            [Label("Pedestrian", 0, 0, 20, 45)], [Result("Car", 0, 0, 20, height, 0.9), Result("Pedestrian", 0, 10, 20, 40, 0.5)]);
        // 35 rows in common of 50 together: 0.7.
        Assert.Equal(found, Reached(KittiEvaluation.Run([frame], KittiClass.All[1]).Curves[0]).Length);
    }

    [Theory]
    [InlineData(KittiHeightRule.AtLeast, 1)]
    [InlineData(KittiHeightRule.Above, 0)]
    public void Versions_differ_in_boxes_of_exactly_the_least_height(KittiHeightRule rule, int wanted)
        => Assert.Equal(wanted, KittiEvaluation.Run([new([Label("Car", 0, 0, 100, 40)], [])], KittiClass.All[0], rule).Curves[0].Wanted);

    [Theory]
    [InlineData(0.15, 3)]
    [InlineData(0.2, 2)]
    [InlineData(0.3, 2)]
    [InlineData(0.4, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.6, 0)]
    public void Truncation_has_a_limit_at_each_difficulty(double truncated, int difficulties)
        => Assert.Equal(difficulties, KittiEvaluation.Run([new([Label("Car", 0, 0, 100, 60, truncated: truncated)], [])], KittiClass.All[0])
            .Curves.Sum(curve => curve.Wanted));

    /// <summary>The official program compares types whatever their case, and measures no class of which nothing was found.</summary>
    [Fact]
    public void Types_are_compared_whatever_their_case_and_a_class_without_results_is_left_out()
    {
        KittiFrame[] frames = [new([Label("Car", 0, 0, 100, 60), Label("Pedestrian", 300, 0, 20, 60)], [Result("CAR", 0, 0, 100, 60, 0.9)])];
        Assert.Equal([1.0], Reached(Assert.Single(KittiEvaluation.Run(frames)).Curves[0]));
        Assert.Equal((1, 0.0), KittiEvaluation.Run(frames, KittiClass.All[1]).Curves[0] is var curve ? (curve.Wanted, curve.Ap40) : default);
    }

    /// <summary>100 cars, each found with its own score, nothing wrong: every fortieth is reached.</summary>
    [Fact]
    public void All_found_and_nothing_else_is_100_percent()
    {
        KittiFrame[] frames = [.. Enumerable.Range(0, 100).Select(i => new KittiFrame(
            [Label("Cyclist", 0, 0, 100, 60)], [Result("Cyclist", 0, 0, 100, 60, 1 - i / 100.0)]))];
        var score = Assert.Single(KittiEvaluation.Run(frames));
        Assert.All(score.Curves, curve => Assert.Equal((100.0, 100.0), (curve.Ap11, curve.Ap40)));
    }

    private static KittiCurve Easy(KittiObject[] labels, KittiObject[] results)
        => KittiEvaluation.Run([new(labels, results)], KittiClass.All[0]).Curves[0];

    private static double[] Reached(KittiCurve curve) => [.. curve.Precision.TakeWhile(precision => precision > 0)];
}
