using NetDsl.Detection;
using static NetDsl.Runtime.Tests.Detection.Things;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>Made-up cases, worked out by hand.</summary>
public class CocoEvaluationTests
{
    /// <summary>One thing of 100 x 10, one box of which 80 columns lie on it: overlap 0.8. Seven thresholds, .50 to .80, are met: AP .7.</summary>
    [Fact]
    public void An_overlap_meets_the_thresholds_up_to_it()
    {
        var score = Assert.Single(CocoEvaluation.Run([Frame([(0, 100)], [(0, 80, 0.9)])]));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 0, 0, 0], score.ApAtOverlap.ToArray());
        Assert.Equal((1.0, 1.0), (score.Ap50, score.Ap75));
        Assert.Equal(0.7, score.Ap, 15);
    }

    /// <summary>Four things in two pictures. By confidence: right, wrong, right, right. Precision 1, 1/2, 2/3, 3/4 at recall 1/4, 1/4, 1/2, 3/4; the
    /// best from there on: 1, 3/4, 3/4, 3/4. Of the 101 points 0 to .25 are 26, .26 to .75 are 50, the rest is not reached:
    /// (26 + 50 * 0.75) / 101 = 63.5 / 101.</summary>
    [Fact]
    public void Precision_is_taken_at_101_points_over_all_pictures()
    {
        var score = Assert.Single(CocoEvaluation.Run([
            Frame([(0, 100), (200, 100)], [(0, 100, 0.9), (200, 100, 0.5)]), Frame([(0, 100), (200, 100)], [(400, 100, 0.8), (0, 100, 0.6)])]));
        Assert.Equal(4, score.Wanted);
        Assert.All(score.ApAtOverlap, precision => Assert.Equal(63.5 / 101, precision, 15));
    }

    /// <summary>Two things, 100 wide, at 0 and 20; the surer box at 5 overlaps the first by 95/105 = .905 and the second by 85/115 = .74 and takes the
    /// first; the other, at 0, is left with the second: 80/120 = 2/3, met up to .65. There both are right: AP 1 at .50 to .65. From .70 the second is
    /// wrong: recall 1/2 is reached, points 0 to .50 are 51: 51/101, up to .90. At .95 nothing is right: 0.</summary>
    [Fact]
    public void A_surer_box_takes_what_it_overlaps_most()
    {
        var score = Assert.Single(CocoEvaluation.Run([Frame([(0, 100), (20, 100)], [(0, 100, 0.5), (5, 100, 0.9)])]));
        double[] expected = [1, 1, 1, 1, .. Enumerable.Repeat(51 / 101.0, 5)];
        Assert.All(expected.Zip(score.ApAtOverlap), pair => Assert.Equal(pair.First, pair.Second, 15));
        // The box at 0 is exactly on the first thing, which is now free: it is right where the surer one is wrong.
        // Precision 1/2 at recall 1/2: 51 points of 1/2.
        Assert.Equal(51 * 0.5 / 101, score.ApAtOverlap[9], 15);
    }

    /// <summary>A wrong box of which 90 of 100 columns lie in a region does not count up to .90; at .95 it is wrong and surer than the right one:
    /// precision 1/2.</summary>
    [Fact]
    public void A_box_in_a_region_does_not_count()
    {
        var score = Assert.Single(CocoEvaluation.Run([Frame([(0, 100)], [(0, 100, 0.5), (300, 100, 0.9)]) with { Regions = [Box(300, 0, 90, 10)] }]));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5], score.ApAtOverlap.ToArray());
    }

    /// <summary>7 of 20 things are found, a recall of 0.35. COCO's points of recall are multiples of 0.01 in double, of which the 36th is
    /// 0.35000000000000003: 0 to .34 are reached, 35 points. The ninth threshold of overlap is 0.8999999999999999, for the same reason.</summary>
    [Fact]
    public void Points_are_rounded_as_in_cocos_program()
    {
        var score = Assert.Single(CocoEvaluation.Run([Frame(
            [.. Enumerable.Range(0, 20).Select(i => (i * 200.0, 100.0))], [.. Enumerable.Range(0, 7).Select(i => (i * 200.0, 100.0, 0.9))])]));
        Assert.Equal(35 / 101.0, score.Ap50, 15);
        Assert.Equal([0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95], CocoEvaluation.Thresholds.AsEnumerable());
    }

    [Fact]
    public void Classes_are_measured_apart_and_what_was_not_found_is_0()
    {
        var scores = CocoEvaluation.Run([new([Box(0, 0, 9, 9, 2), Box(0, 0, 9, 9, 1)], [new(Box(0, 0, 9, 9, 2), 1), new(Box(0, 0, 9, 9, 5), 1)])]);
        Assert.Equal([(1, 0.0), (2, 1.0)], scores.Select(score => (score.Class, score.Ap)));
    }

    private static CocoFrame Frame((double Left, double Width)[] truths, (double Left, double Width, double Confidence)[] found)
        => new([.. truths.Select(truth => Box(truth.Left, 0, truth.Width, 10))], [.. found.Select(box => new DetectedBox(Box(box.Left, 0, box.Width, 10), box.Confidence))]);
}
