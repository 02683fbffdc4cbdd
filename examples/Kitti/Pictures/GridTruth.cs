using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>The boxes that a grid can tell, as DIGITS takes them for what is to be found: without those whose cells nearer things have.</summary>
internal sealed class GridTruth(Detector detector)
{
    /// <summary>The cells of a box say the same but for the rounding of floats.</summary>
    private const int Decimals = 2;

    private readonly GridEncoding _grid = ThingGrid.For(
        detector, crop: false, Math.Min(detector.Options.DecodedHeight / detector.Grid.Stride ?? int.MaxValue, detector.Grid.Rows));

    /// <summary>Those of a picture, in its own pixels, with the detector's numbers of the classes.</summary>
    public List<Box> Of(HeldOutPicture picture)
    {
        List<GridCandidate> cells = [];
        _grid.Decode(Encode(GridTarget.Coverage), Encode(GridTarget.Boxes), 1, cells);
        var back = picture.Fitted.Map.Inverse();
        return [.. cells.Select(cell => Rounded(cell.Box)).Distinct().Select(box => box.Map(back))];

        float[] Encode(GridTarget target) => [.. _grid.Column(target, [picture.Boxes]).Encode().Values.Span];
    }

    private Box Rounded(in Box box) => new(
        Math.Round(box.Left, Decimals), Math.Round(box.Top, Decimals), Math.Round(box.Right, Decimals), Math.Round(box.Bottom, Decimals),
        _grid.Channels[box.Class]);
}
