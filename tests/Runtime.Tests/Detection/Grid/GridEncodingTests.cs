using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Runtime.Tests.Detection.Grid;

public class GridEncodingTests
{
    /// <summary>Single precision, at numbers up to some hundreds.</summary>
    private const double Tolerance = 1e-4;

    private static readonly GridEncoding Kitti = new(new(384, 1248));

    /// <summary>Worked out by hand: box; cells across and down; the object's norm; the box as its first cell says it.</summary>
    public static TheoryData<double[], int[], int[], double, float[]> Boxes => new()
    {
        { [600, 180, 660, 220], [38, 40], [11, 13], 256 / 480.0, [-8, 4, 52, 44] },
        { [600, 180, 625, 205], [37, 38], [11, 12], 0.64, [8, 4, 33, 29] },
        { [100, 150, 340, 300], [10, 16], [12, 15], 256 / 5760.0, [-60, -42, 180, 108] },
        { [599, 178, 611, 202], [37, 38], [11, 12], 256 / 240.0, [7, 2, 19, 26] },
        { [0, 200, 90, 260], [1, 3], [13, 15], 256 / 864.0, [-16, -8, 74, 52] },
    };

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_box_is_told_to_the_cells_that_its_middle_touches(double[] corners, int[] across, int[] down, double norm, float[] first)
    {
        Box box = new(corners[0], corners[1], corners[2], corners[3], 0);
        float[] coverage = Encode(Kitti, GridTarget.Coverage, box), foreground = Encode(Kitti, GridTarget.Foreground, box);
        float[] boxes = Encode(Kitti, GridTarget.Boxes, box), weights = Encode(Kitti, GridTarget.BoxWeights, box);
        float[] sizes = Encode(Kitti, GridTarget.BoxSizes, box), norms = Encode(Kitti, GridTarget.ObjectNorm, box);
        for (var cell = 0; cell < 24 * 78; cell++)
        {
            var (row, column) = (cell / 78, cell % 78);
            var inside = column >= across[0] && column <= across[1] && row >= down[0] && row <= down[1];
            Assert.Equal(inside ? 1 : 0, coverage[cell]);
            Assert.Equal(inside ? 1 : 0, foreground[cell]);
            Assert.Equal(inside ? norm : 0, norms[cell], Tolerance);
            double width = corners[2] - corners[0], height = corners[3] - corners[1];
            double[] size = inside ? [1 / width, 1 / height] : [0, 0];
            for (var i = 0; i < 4; i++)
            {
                Assert.Equal(inside ? first[i] - 16 * (i % 2 == 0 ? column - across[0] : row - down[0]) : 0, boxes[cell * 4 + i], Tolerance);
                Assert.Equal(inside ? norm * size[i % 2] : 0, weights[cell * 4 + i], Tolerance);
                Assert.Equal(size[i % 2], sizes[cell * 2 + i % 2], Tolerance);
            }
        }
    }

    [Fact]
    public void What_was_told_is_read_back()
    {
        Box[] boxes = [new(600, 180, 660, 220, 0), new(100.5, 150.25, 340, 300, 1), new(900, 20, 912, 60, 2)];
        var grid = new GridEncoding(Kitti.Size) { Channels = [0, -1, 1] };
        var found = new List<GridCandidate>();
        grid.Decode(Encode(grid, GridTarget.Coverage, boxes), Encode(grid, GridTarget.Boxes, boxes), 0.5f, found);
        Assert.Equal([boxes[0], boxes[2]], found.Select(candidate => candidate.Box).Distinct());
        Assert.Equal(9, found.Count(candidate => candidate.Box.Class == 0));
        Assert.All(found, candidate => Assert.Equal(1, candidate.Coverage));
    }

    /// <summary>A network that rounds up has a fourth row of which 4 pixels are left: a thing down there is told to it.</summary>
    [Fact]
    public void Cells_that_are_cut_off_are_told_where_there_are_such()
    {
        Box low = new(10, 40, 40, 52, 0);
        var (whole, cut) = (new GridEncoding(new(52, 64)), new GridEncoding(new(52, 64)) { Rows = 4 });
        Assert.Equal((3, 4, 4), (whole.Rows, cut.Rows, cut.Columns));
        Assert.Equal([4, 4, 1], cut.Encoder(GridTarget.Coverage).Shape.AsEnumerable());
        var found = new List<GridCandidate>();
        cut.Decode(Encode(cut, GridTarget.Coverage, low), Encode(cut, GridTarget.Boxes, low), 0.5f, found);
        Assert.Equal(low, Assert.Single(found.Select(candidate => candidate.Box).Distinct()));
        Assert.Contains(Enumerable.Range(12, 4), cell => Encode(cut, GridTarget.Coverage, low)[cell] > 0);
    }

    [Fact]
    public void Only_cells_that_are_sure_enough_are_read()
    {
        var grid = new GridEncoding(new(16, 48));
        var found = new List<GridCandidate>();
        grid.Decode([0.5f, 0.6f, 0.7f], [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4], 0.6f, found);
        Assert.Equal([new(new(17, 2, 19, 4, 0), 0.6f), new(new(33, 2, 35, 4, 0), 0.7f)], found);
    }

    [Fact]
    public void The_last_of_two_things_has_the_cells_they_share()
    {
        Box far = new(100, 100, 200, 200, 0), near = new(110, 120, 230, 220, 1);
        var grid = new GridEncoding(Kitti.Size) { Channels = [0, 1] };
        float[] coverage = Encode(grid, GridTarget.Coverage, far, near), boxes = Encode(grid, GridTarget.Boxes, far, near);
        var shared = 0;
        for (var cell = 0; cell < 24 * 78; cell++)
        {
            var (isFar, isNear) = (Encode(grid, GridTarget.Foreground, far)[cell] > 0, Encode(grid, GridTarget.Foreground, near)[cell] > 0);
            Assert.Equal((isFar && !isNear ? 1 : 0, isNear ? 1 : 0), (coverage[cell * 2], coverage[cell * 2 + 1]));
            Assert.Equal(isNear ? near.Left - cell % 78 * 16 : isFar ? far.Left - cell % 78 * 16 : 0, boxes[cell * 4], Tolerance);
            shared += isFar && isNear ? 1 : 0;
        }

        Assert.True(shared > 0);
    }

    [Fact]
    public void Boxes_are_cut_at_the_rim_where_that_is_wanted()
    {
        Box box = new(-60, 200, 90, 260, 0);
        Assert.Equal(Encode(Kitti, GridTarget.Boxes, box with { Left = 0 }), Encode(Kitti, GridTarget.Boxes, box));
        var whole = new GridEncoding(Kitti.Size) { CropBoxes = false };
        Assert.Equal(1 / 150f, Encode(whole, GridTarget.BoxSizes, box).Where((_, i) => i % 2 == 0).Max(), 1e-6);
        Assert.Equal(0, Encode(Kitti, GridTarget.Foreground, box with { Right = -1 }).Sum());
        // What the middle of it covers lies outside: no cell knows of it, though part of the box is in the picture.
        Assert.Equal(0, Encode(whole, GridTarget.Foreground, new Box(-200, 200, 10, 260, 0)).Sum());
    }

    [Fact]
    public void Norms_are_at_least_1_where_objects_are_not_normed()
    {
        var grid = new GridEncoding(Kitti.Size) { NormObjects = false };
        Assert.Equal(1, Encode(grid, GridTarget.ObjectNorm, new Box(100, 150, 340, 300, 0)).Max());
        Assert.Equal(256 / 240f, Encode(grid, GridTarget.ObjectNorm, new Box(599, 178, 611, 202, 0)).Max(), 1e-6);
    }

    [Fact]
    public void Coverage_may_have_a_most_length_in_place_of_a_least()
    {
        // 50 x 25 pixels around (220, 225), at the default of DIGITS.
        var grid = new GridEncoding(Kitti.Size) { CoverageLimit = CoverageLimit.AtMost, CoverageLength = 50, CoverageScale = 0.5, Stride = 4 };
        var foreground = Encode(grid, GridTarget.Foreground, new Box(100, 200, 340, 250, 0));
        var cells = Enumerable.Range(0, foreground.Length).Where(cell => foreground[cell] == 1).ToArray();
        Assert.Equal((48, 61), (cells.Min(cell => cell % 312), cells.Max(cell => cell % 312)));
        Assert.Equal((53, 59), (cells.Min(cell => cell / 312), cells.Max(cell => cell / 312)));
    }

    [Fact]
    public void Slivers_that_the_rim_leaves_are_background_where_that_is_asked_for()
    {
        var grid = new GridEncoding(Kitti.Size) { LeastSide = 6 };
        Assert.True(Encode(grid, GridTarget.Foreground, new Box(-80, 200, 6, 260, 0)).Sum() > 0);
        Assert.Equal(0, Encode(grid, GridTarget.Foreground, new Box(-80, 200, 5.9, 260, 0), new Box(100, 200, 180, 205.9, 0)).Sum());
        Assert.True(Encode(Kitti, GridTarget.BoxWeights, new Box(-80, 200, 0.1, 260, 0)).Max() > 100);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridEncoding(Kitti.Size) { LeastSide = -1 });
    }

    [Fact]
    public void What_is_not_looked_for_is_background()
        => Assert.Equal(0, Encode(Kitti, GridTarget.Foreground, new(600, 180, 660, 220, 1), new(100, 180, 160, 220, -1), new(300, 180, 300, 220, 0)).Sum());

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridEncoding(Kitti.Size) { Stride = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridEncoding(Kitti.Size) { Rows = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridEncoding(Kitti.Size) { CoverageScale = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridEncoding(Kitti.Size) { CoverageLength = double.NaN });
        Assert.Throws<ArgumentException>(() => new GridEncoding(Kitti.Size) { Channels = [-1] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Kitti.Encoder((GridTarget)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kitti.Encoder(GridTarget.Foreground).Encode([], new float[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kitti.Decode(new float[1872], new float[1872], 0.5f, []));
    }

    private static float[] Encode(GridEncoding grid, GridTarget target, params Box[] boxes)
    {
        var encoder = grid.Encoder(target);
        // What stood there before is gone.
        float[] values = [.. Enumerable.Repeat(7f, encoder.Shape.Aggregate((a, b) => a * b))];
        encoder.Encode(boxes, values);
        return values;
    }
}
