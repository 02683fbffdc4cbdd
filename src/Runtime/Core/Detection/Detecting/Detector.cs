using System.Collections.Immutable;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Detection;

/// <summary>Finds things in pictures with a network that says for each cell of a grid whether a thing is there and where its sides are.</summary>
/// <remarks>An instance serves one thread at a time, as its network does. Give it pictures by <c>Detect(DecodedImage)</c> of the assembly
/// NetDsl.Runtime.Images, which makes them fit.</remarks>
public sealed class Detector
{
    readonly Network _network;
    readonly GridEncoding _grid;
    readonly int _coverage, _boxes, _coverageSize, _boxesSize;

    /// <summary>Takes a network as it is: train it, or load its weights, before or after.</summary>
    /// <exception cref="ShapeMismatchException">The network has no such outputs, or they do not fit its input or each other.</exception>
    public Detector(Network network, DetectorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        (_network, Options) = (network, options ?? new());
        var structure = network.Structure;
        var input = structure.Inputs is [{ Shape: [_, _, 3] } only]
            ? only
            : throw new ShapeMismatchException(
                $"inputs of {structure.Name}", "one of height, width and 3 channels", string.Join(", ", structure.Inputs.Select(Text)));
        Size = new(input.Shape[0], input.Shape[1]);
        (_coverage, _boxes) = (NumberOf(structure, Options.Coverage), NumberOf(structure, Options.Boxes));
        var (coverage, boxes) = (structure.Outputs[_coverage], structure.Outputs[_boxes]);
        if (coverage.Shape is not [var rows, var columns, var classes] || Size.Height % rows != 0 || Size.Height / rows * columns != Size.Width)
            throw new ShapeMismatchException(
                $"output '{coverage.Name}'", $"rows, columns and classes, with square cells for a picture of {Size}", Text(coverage));
        if (!boxes.Shape.SequenceEqual([rows, columns, 4]))
            throw new ShapeMismatchException(
                $"output '{boxes.Name}'", $"{rows}x{columns}x4, a box for each cell of '{coverage.Name}'", Text(boxes));
        _grid = new(new(Math.Min(Options.DecodedHeight ?? Size.Height, Size.Height), Size.Width))
        {
            Stride = Size.Height / rows,
            Channels = [.. Enumerable.Range(0, classes)],
        };
        (_coverageSize, _boxesSize) = (_grid.Rows * columns * classes, _grid.Rows * columns * 4);
        Classes = structure.ClassNames.Length == classes ? structure.ClassNames : [.. Enumerable.Range(0, classes).Select(number => $"{number}")];
    }

    /// <summary>How the network is read.</summary>
    public DetectorOptions Options { get; }

    /// <summary>Of the pictures that the network takes.</summary>
    public ImageSize Size { get; }

    /// <summary>The names of the classes: those of the network, or else their numbers.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>What is in a picture: boxes in its own pixels, the surest first.</summary>
    public ImmutableArray<DetectedBox> Detect(FittedPicture picture) => DetectMany([picture])[0];

    /// <summary>What is in each of the pictures.</summary>
    /// <exception cref="ShapeMismatchException">A picture has another size than the network's input.</exception>
    public ImmutableArray<ImmutableArray<DetectedBox>> DetectMany(IReadOnlyList<FittedPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (pictures.Count == 0)
            return [];
        var size = _network.Structure.Inputs[0].Size;
        var pixels = new byte[checked(pictures.Count * size)];
        for (var i = 0; i < pictures.Count; i++)
        {
            if (pictures[i].Size != Size || pictures[i].Pixels.Length != size)
                throw new ShapeMismatchException($"picture {i}", $"{Size}x3", $"{pictures[i].Size}, {pictures[i].Pixels.Length} bytes");
            pictures[i].Pixels.CopyTo(pixels.AsMemory(i * size));
        }

        var outputs = _network.OutputsOf(
            new([new DataColumn<byte>(pixels, [Size.Height, Size.Width, 3])], []), _coverage, _boxes);
        var (coverageStep, boxesStep) = (outputs[0].Length / pictures.Count, outputs[1].Length / pictures.Count);
        return
        [
            .. pictures.Select((picture, i) => Find(
                picture, outputs[0].AsSpan(i * coverageStep, _coverageSize), outputs[1].AsSpan(i * boxesStep, _boxesSize))),
        ];
    }

    /// <summary>Clusters what the cells of one picture say, class by class, and brings it back to the picture.</summary>
    ImmutableArray<DetectedBox> Find(FittedPicture picture, ReadOnlySpan<float> coverage, ReadOnlySpan<float> boxes)
    {
        List<GridCandidate> candidates = [];
        _grid.Decode(coverage, boxes, Options.Threshold, candidates);
        var back = picture.Map.Inverse();
        return
        [
            .. candidates.Where(candidate => IsBox(candidate.Box)).GroupBy(candidate => candidate.Box.Class)
                .SelectMany(group => Options.Clustering.Cluster(
                    [.. group.Select(candidate => new DetectedBox(candidate.Box, candidate.Coverage))]))
                .Select(found => found with { Box = found.Box.Map(back).Clip(picture.Original) })
                .Where(found => found.Box.Area > 0)
                .OrderByDescending(found => found.Confidence),
        ];
    }

    /// <summary>A network that has learnt little may say anything.</summary>
    static bool IsBox(in Box box) => double.IsFinite(box.Area) && box.Right > box.Left && box.Bottom > box.Top;

    static int NumberOf(NetworkDescription structure, string name)
    {
        for (var number = 0; number < structure.Outputs.Length; number++)
            if (structure.Outputs[number].Name == name)
                return number;
        throw new ShapeMismatchException(
            $"outputs of {structure.Name}", $"one named '{name}'", string.Join(", ", structure.Outputs.Select(output => output.Name)));
    }

    static string Text(TensorDescription tensor) => ShapeText.Of(tensor.Shape.AsSpan());
}
