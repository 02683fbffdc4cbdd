using System.Collections.Immutable;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>The pictures that were held out, and how well a network does on them. As many as fit are kept in memory; the others are read each time.</summary>
internal sealed class HeldOutPictures
{
    /// <summary>Pictures that are read together.</summary>
    private const int Lot = 32;

    private readonly IReadOnlyList<RoadPicture> _pictures;
    private readonly HeldOutPicture?[] _kept;
    private readonly Detector _detector;
    private readonly double _sure;
    private readonly GridEncoding _grid;
    private readonly GridTruth _truth;

    /// <param name="pictures">All that are held out.</param>
    /// <param name="detector">What looks at them.</param>
    /// <param name="sure">From this confidence on what it finds is a thing.</param>
    /// <param name="room">Bytes of pictures that are kept.</param>
    public HeldOutPictures(IReadOnlyList<RoadPicture> pictures, Detector detector, double sure, int room = 256 << 20)
    {
        (_pictures, _detector, _sure, _truth) = (pictures, detector, sure, new(detector));
        _kept = new HeldOutPicture?[Math.Min(pictures.Count, room / (detector.Size.Height * detector.Size.Width * 3))];
        // As DetectNet validates: boxes are told as they are.
        _grid = ThingGrid.For(detector, crop: false);
    }

    /// <summary>Measures the network as it is now.</summary>
    public HeldOutResult Measure(Network network)
    {
        var frames = ImmutableArray.CreateBuilder<HeldOutFrame>(_pictures.Count);
        var (coverage, boxes, score, digits) = (0.0, 0.0, new FoundScore(), new DetectNetScore());
        for (var first = 0; first < _pictures.Count; first += Lot)
        {
            var part = Read(first, Math.Min(Lot, _pictures.Count - first));
            foreach (var (picture, said) in part.Zip(_detector.Ask(part.Select(picture => picture.Fitted))))
            {
                var losses = new GridLosses(_grid, picture.Boxes, said);
                (coverage, boxes) = (coverage + losses.Coverage, boxes + losses.Boxes);
                var found = _detector.Read(said);
                DetectedBox[] sure = [.. found.Where(box => box.Confidence >= _sure)];
                score += FoundScore.Of(picture.Labels, sure, _detector.Classes);
                digits += DetectNetScore.Of(_truth.Of(picture), [.. sure.Select(box => box.Box)]);
                frames.Add(new(picture.Labels, found));
            }
        }

        return new(network.Epoch, coverage / _pictures.Count, boxes / _pictures.Count, score, digits, frames.MoveToImmutable());
    }

    /// <summary>KITTI's measure of what was found.</summary>
    public KittiScore Evaluate(HeldOutResult result, KittiClass @class) => KittiEvaluation.Run(
        [.. result.Frames.Select(frame => new KittiFrame(frame.Labels, frame.Found.Select(found => ThingResult.Of(found, _detector.Classes))))], @class);

    private HeldOutPicture[] Read(int first, int count)
    {
        var part = new HeldOutPicture[count];
        InParallel.For(count, i =>
        {
            var number = first + i;
            part[i] = (number < _kept.Length ? _kept[number] : null) ?? HeldOutPicture.Of(_pictures[number].Read(), _detector);
            if (number < _kept.Length)
                _kept[number] = part[i];
        });
        return part;
    }
}
