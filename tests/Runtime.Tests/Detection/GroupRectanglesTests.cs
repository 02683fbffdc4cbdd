using NetDsl.Data;
using NetDsl.Detection;
using static NetDsl.Runtime.Tests.Detection.Things;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>Made-up cases of DetectNet's clustering, worked out by hand.</summary>
public class GroupRectanglesTests
{
    /// <summary>Four boxes of 100 x 60; 0.02 / 2 * (100 + 60) = 1.6 px may lie between sides in version 0.17. Lefts 10, 11, 12, 13: each is like the
    /// next, so all four are one group by way of the others. Means: left (10 + 11 + 12 + 13) / 4 = 11.5, to the even number 12; tops 50, all
    /// else the sizes. Confidence ln 4.</summary>
    [Fact]
    public void Boxes_are_alike_by_way_of_others_and_become_their_mean()
    {
        var found = Assert.Single(new GroupRectangles { Version = GroupVersion.Caffe017 }.Cluster(Boxes(
            Box(10, 50, 100, 60, 3), Box(13, 50, 100, 60, 3), Box(11, 50, 100, 60, 3), Box(12, 50, 100, 60, 3))));
        Assert.Equal(new(Box(12, 50, 100, 60, 3), Math.Log(4)), found);
    }

    /// <summary>Lefts 10, 12, 14, 16 with boxes that are as wide: 2 px apart, more than 1.6, so in version 0.17 there are four groups of one. In
    /// version 0.15 the corner (x2, y2) stands for the size: 0.02 / 2 * (110 + 110) = 2.2 px may lie between lefts, tops, and between the sums
    /// x1 + x2, which differ by 4. Not alike either. Where only the left sides differ, the sums differ by 2 as well: alike, mean left 13.</summary>
    [Fact]
    public void Versions_differ_in_what_is_alike()
    {
        Box[] moved = [.. Enumerable.Range(0, 4).Select(i => Box(10 + 2 * i, 50, 100, 60))];
        Box[] wider = [.. Enumerable.Range(0, 4).Select(i => new Box(10 + 2 * i, 50, 110, 110, 0))];
        Assert.Empty(Cluster(GroupVersion.Caffe017, moved));
        Assert.Empty(Cluster(GroupVersion.Caffe015, moved));
        Assert.Empty(Cluster(GroupVersion.Caffe017, wider));
        Assert.Equal([new(new(13, 50, 110, 110, 0), Math.Log(4))], Cluster(GroupVersion.Caffe015, wider));
    }

    /// <summary>The further right, the more: at (800, 230) 10.3 px, at (200, 230) 4.3 px, as sums x1 + x2.</summary>
    [Theory]
    [InlineData(800, 5, 1)]
    [InlineData(800, 6, 0)]
    [InlineData(200, 2, 1)]
    [InlineData(200, 3, 0)]
    public void In_version_015_the_place_decides(double right, double shift, int groups)
        => Assert.Equal(groups, Cluster(GroupVersion.Caffe015, [.. Enumerable.Range(0, 4).Select(
            i => new Box(right - 100 + i % 2 * shift, 150, right + i % 2 * shift, 230, 0))]).Length);

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public void A_group_of_three_is_dropped(int boxes, int groups)
        => Assert.Equal(groups, Cluster(GroupVersion.Caffe017, [.. Enumerable.Repeat(Box(0, 0, 100, 60), boxes)]).Length);

    [Theory]
    [InlineData(GroupVersion.Caffe015)]
    [InlineData(GroupVersion.Caffe017)]
    public void Low_boxes_are_dropped(GroupVersion version)
    {
        Assert.Empty(Cluster(version, [.. Enumerable.Repeat(Box(30, 70, 100, 21), 9)]));
        Assert.Equal(Box(30, 70, 100, 22), Assert.Single(Cluster(version, [.. Enumerable.Repeat(Box(30, 70, 100, 22), 9)])).Box);
    }

    /// <summary>A box of 40 x 30 within one of 100 x 60: dropped where the outer group has more than 3 and more than the inner one, kept where
    /// both have as many. Outside it is kept in any case: the outer box reaches 2 px (100 * 0.02) further to the left, and 1 up.</summary>
    [Theory]
    [InlineData(4, 5, 30, 1)]
    [InlineData(5, 5, 30, 2)]
    [InlineData(4, 5, -2, 1)]
    [InlineData(4, 5, -3, 2)]
    public void A_group_within_a_larger_one_is_dropped(int inner, int outer, double left, int kept)
        => Assert.Equal(kept, Cluster(GroupVersion.Caffe017, [
            .. Enumerable.Repeat(Box(left, 10, 40, 30), inner), .. Enumerable.Repeat(Box(0, 0, 100, 60), outer)]).Length);

    /// <summary>Halves go to the even number, before and after: (0.5, 1.5) is 0 and 2.</summary>
    [Fact]
    public void Sides_are_whole_numbers()
        => Assert.Equal(new Box(0, 2, 100, 62, 0), Assert.Single(Cluster(GroupVersion.Caffe017, [.. Enumerable.Repeat(new Box(0.5, 1.5, 100.4, 61.6, 0), 4)])).Box);

    [Fact]
    public void Of_nothing_comes_nothing() => Assert.Empty(Cluster(GroupVersion.Caffe015, []));

    private static DetectedBox[] Cluster(GroupVersion version, Box[] boxes) => [.. new GroupRectangles { Version = version }.Cluster(Boxes(boxes))];

    private static DetectedBox[] Boxes(params Box[] boxes) => [.. boxes.Select(box => new DetectedBox(box, 1))];
}
