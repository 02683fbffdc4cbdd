using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>The pictures to train with, as many at a time as one column of a data set can hold: all of KITTI's 7,481 take six.</summary>
/// <param name="pictures">All of them.</param>
/// <param name="grid">How their boxes are told to the network.</param>
/// <param name="fit">How they are made as large as its input.</param>
sealed class TrainingParts(IReadOnlyList<RoadPicture> pictures, GridEncoding grid, PictureFit fit)
{
    int BytesOfOne => grid.Size.Height * grid.Size.Width * 3;

    /// <summary>How many parts there are.</summary>
    public int Count
    {
        get
        {
            // Whole pictures: as many parts as all bytes together need may leave one more to a part than it can hold.
            var most = Array.MaxLength / BytesOfOne;
            return (pictures.Count + most - 1) / most;
        }
    }

    /// <summary>One of them: every so manieth picture.</summary>
    public IReadOnlyList<RoadPicture> Part(int part) => [.. pictures.Where((_, number) => number % Count == part)];

    /// <summary>Reads the pictures of one of them.</summary>
    public DataSet Load(int part)
    {
        var mine = Part(part);
        var (pixels, boxes) = (GC.AllocateUninitializedArray<byte>(BytesOfOne * mine.Count), new Annotations[mine.Count]);
        InParallel.For(mine.Count, number =>
        {
            var view = mine[number].Read();
            var fitted = view.Picture.Fit(grid.Size, fit);
            fitted.Pixels.CopyTo(pixels.AsMemory(number * BytesOfOne));
            boxes[number] = view.BoxesIn(fitted);
        });
        return new(
            [new DataColumn<byte>(pixels, [grid.Size.Height, grid.Size.Width, 3])],
            [
                grid.Column(GridTarget.Coverage, boxes, nameof(DetectNet.CoverageLabel)),
                grid.Column(GridTarget.Boxes, boxes, nameof(DetectNet.BoxLabel)),
                grid.Column(GridTarget.BoxWeights, boxes, nameof(DetectNet.BoxWeight)),
            ]);
    }
}
