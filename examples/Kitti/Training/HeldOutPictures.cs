using System.Collections.Immutable;
using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>The pictures that were held out, as large as the network wants them, and how well it does on them.</summary>
sealed class HeldOutPictures
{
    readonly HeldOutPicture[] _pictures;
    readonly Detector _detector;
    readonly double _sure;
    readonly GridEncoding _grid;
    readonly List<Box>[] _truths;

    public HeldOutPictures(IReadOnlyList<RoadPicture> pictures, Detector detector, double sure)
    {
        (_detector, _sure) = (detector, sure);
        _pictures = new HeldOutPicture[pictures.Count];
        InParallel.For(pictures.Count, number => _pictures[number] = HeldOutPicture.Of(pictures[number].Read(), detector));
        // As DetectNet validates: boxes are told as they are.
        _grid = CarGrid.For(detector.Size, crop: false);
        _truths = [.. _pictures.Select(new GridTruth(detector).Of)];
    }

    /// <summary>Measures the network as it is now.</summary>
    public HeldOutResult Measure(Network network)
    {
        var found = ImmutableArray.CreateBuilder<ImmutableArray<DetectedBox>>();
        var (coverage, boxes, score) = (0.0, 0.0, new FoundScore());
        foreach (var part in _pictures.Chunk(network.MaxBatch))
        {
            var (ofCoverage, ofBoxes) = Losses(network, part);
            (coverage, boxes) = (coverage + ofCoverage, boxes + ofBoxes);
            found.AddRange(_detector.DetectMany([.. part.Select(picture => picture.Fitted)]));
        }

        var digits = new DetectNetScore();
        foreach (var (picture, truths, boxesOfOne) in _pictures.Zip(_truths, found))
        {
            DetectedBox[] sure = [.. boxesOfOne.Where(box => box.Confidence >= _sure)];
            score += FoundScore.Of(picture.Labels, sure);
            digits += DetectNetScore.Of(truths, [.. sure.Select(box => box.Box)]);
        }

        return new(network.Epoch, coverage / _pictures.Length, boxes / _pictures.Length, score, digits, found.ToImmutable());
    }

    /// <summary>KITTI's measure of what was found.</summary>
    public KittiScore Evaluate(HeldOutResult result, KittiClass @class) => KittiEvaluation.Run(
        [.. _pictures.Zip(result.Found, (picture, found) => new KittiFrame(picture.Labels, found.Select(CarResult.Of)))], @class);

    /// <summary>The two losses of some pictures, as the networks declare them.</summary>
    (double Coverage, double Boxes) Losses(Network network, HeldOutPicture[] part)
    {
        var (size, outputs) = (network.Structure.Inputs[0].Size, network.Structure.Outputs.Select(output => output.Name).ToList());
        var pixels = new byte[part.Length * size];
        foreach (var (place, picture) in part.Index())
            picture.Fitted.Pixels.CopyTo(pixels.AsMemory(place * size));
        var said = network.OutputsOf(
            new([new DataColumn<byte>(pixels, [_detector.Size.Height, _detector.Size.Width, 3])], []),
            outputs.IndexOf(_detector.Options.Coverage), outputs.IndexOf(_detector.Options.Boxes));
        var (coverage, boxes, weights) = (Wanted(GridTarget.Coverage), Wanted(GridTarget.Boxes), Wanted(GridTarget.BoxWeights));
        double coverageLoss = 0, boxLoss = 0;
        for (var i = 0; i < coverage.Length; i++)
            coverageLoss += 0.5 * (coverage[i] - said[0][i]) * (coverage[i] - said[0][i]);
        for (var i = 0; i < boxes.Length; i++)
            boxLoss += 2 * weights[i] * Math.Abs(boxes[i] - said[1][i]);
        return (coverageLoss, boxLoss);

        float[] Wanted(GridTarget target) => [.. _grid.Column(target, part.Select(picture => picture.Boxes)).Encode().Values.Span];
    }
}
