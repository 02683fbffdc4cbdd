using NetDsl.Detection;
using static NetDsl.Runtime.Tests.Detection.Things;

namespace NetDsl.Runtime.Tests.Detection;

public class DetectNetScoreTests
{
    /// <summary>Three things, four boxes; two lie on things: precision 50 %, recall 2/3, product 1/3.</summary>
    [Fact]
    public void Precision_recall_and_product_are_percentages()
    {
        var score = DetectNetScore.Of(
            [Box(0, 0, 100, 10), Box(200, 0, 100, 10), Box(400, 0, 100, 10)],
            [Box(0, 0, 90, 10), Box(0, 0, 100, 10), Box(230, 0, 70, 10), Box(430, 0, 69, 10)]);
        Assert.Equal((2, 2, 1), (score.Right, score.Wrong, score.Missed));
        Assert.Equal((50, 200 / 3.0, 100 / 3.0), (score.Precision, score.Recall, score.Product));
    }

    /// <summary>The first thing takes the first box that will do, one 10 px to its right (90/110), not the box that lies on it. A thing 16 px to
    /// the right can do with that
    /// one (84/116 = .72), one 22 px to the right cannot (78/122 = .64). With the boxes the other way round both are found (88/112 = .79).</summary>
    [Fact]
    public void The_first_box_that_will_do_is_taken()
    {
        var (first, second) = (Box(0, 0, 100, 10), Box(16, 0, 100, 10));
        var between = Box(10, 0, 100, 10);
        Assert.Equal(2, DetectNetScore.Of([first, second], [between, first]).Right);
        Assert.Equal(1, DetectNetScore.Of([first, Box(22, 0, 100, 10)], [between, first]).Right);
        Assert.Equal(2, DetectNetScore.Of([first, Box(22, 0, 100, 10)], [first, between]).Right);
    }

    [Fact]
    public void Classes_have_to_be_equal_and_of_nothing_all_is_0()
    {
        Assert.Equal(new(0, 1, 1), DetectNetScore.Of([Box(0, 0, 9, 9, 1)], [Box(0, 0, 9, 9, 2)]));
        var none = DetectNetScore.Of([], []);
        Assert.Equal((0.0, 0.0, 0.0), (none.Precision, none.Recall, none.Product));
        Assert.Equal(new(3, 3, 3), new DetectNetScore(1, 2, 0) + new DetectNetScore(2, 1, 3));
    }
}
