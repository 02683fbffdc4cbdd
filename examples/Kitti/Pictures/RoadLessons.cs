using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>Pictures to train with, and what the network is to say of them.</summary>
internal static class RoadLessons
{
    /// <param name="pictures">They are read when a batch needs them.</param>
    /// <param name="grid">How their boxes are told to the network.</param>
    /// <param name="fit">How they are made as large as its input.</param>
    /// <exception cref="DataFormatException">A label file, or the header of a picture, is damaged.</exception>
    public static DataSet Of(IReadOnlyList<RoadPicture> pictures, GridEncoding grid, PictureFit fit)
    {
        var boxes = new Annotations[pictures.Count];
        InParallel.For(boxes.Length, number => boxes[number] = pictures[number].ReadTruth().BoxesIn(grid.Size, fit));
        return new(
            [new DecodedColumn(new FittedPictures([.. pictures.Select(picture => new Func<DecodedImage>(() => picture.Read().Picture))], grid.Size, fit))],
            [
                grid.Column(GridTarget.Coverage, boxes, nameof(DetectNet.CoverageLabel)),
                grid.Column(GridTarget.Boxes, boxes, nameof(DetectNet.BoxLabel)),
                grid.Column(GridTarget.BoxWeights, boxes, nameof(DetectNet.BoxWeight)),
            ]);
    }
}
