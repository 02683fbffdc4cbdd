using System.Collections.Immutable;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Detection;

/// <summary>Finds things in pictures with a network that says for each cell of a grid whether a thing is there and where its sides are.</summary>
/// <remarks>An instance serves one thread at a time, as its network does. Give it pictures by <c>Detect(DecodedImage)</c> of the assembly
/// NetDsl.Runtime.Images, which makes them fit.</remarks>
public sealed class Detector
{
    /// <summary>Input of one run, in bytes. Large pictures are run by ones and twos: what a network keeps of each takes a hundred times as much, and
    /// there is enough in one for all threads.</summary>
    private const int Lot = 4 << 20;

    private readonly Network _network;
    private readonly GridEncoding _decoded;
    private readonly int _coverage, _boxes;

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
        if (coverage.Shape is not [var rows, var columns, var classes] || (Options.Stride ?? GridStride.Of(Size, rows, columns)) is not { } stride)
            throw new ShapeMismatchException(
                $"output '{coverage.Name}'", $"rows, columns and classes, with square cells for a picture of {Size}, or options that say its Stride", Text(coverage));
        if (!boxes.Shape.SequenceEqual([rows, columns, 4]))
            throw new ShapeMismatchException(
                $"output '{boxes.Name}'", $"{rows}x{columns}x4, a box for each cell of '{coverage.Name}'", Text(boxes));
        Grid = new(Size) { Stride = stride, Rows = rows, Columns = columns, Channels = [.. Enumerable.Range(0, classes)] };
        var decoded = Math.Min(rows, Options.DecodedHeight / stride ?? rows);
        ArgumentOutOfRangeException.ThrowIfZero(decoded, nameof(DetectorOptions.DecodedHeight));
        _decoded = new(Size) { Stride = stride, Rows = decoded, Columns = columns, Channels = Grid.Channels };
        Classes = structure.ClassNames.Length == classes ? structure.ClassNames : [.. Enumerable.Range(0, classes).Select(number => $"{number}")];
    }

    /// <summary>How the network is read.</summary>
    public DetectorOptions Options { get; }

    /// <summary>Of the pictures that the network takes.</summary>
    public ImageSize Size { get; }

    /// <summary>The grid of the network's outputs, with a channel for each class: what the targets of its training lie on too.</summary>
    public GridEncoding Grid { get; }

    /// <summary>The names of the classes: those of the network, or else their numbers.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>What is in a picture: boxes in its own pixels, the surest first.</summary>
    public ImmutableArray<DetectedBox> Detect(FittedPicture picture) => DetectMany([picture])[0];

    /// <summary>What is in each of the pictures. They are taken a few at a time, so that they need not all be in memory.</summary>
    /// <exception cref="ShapeMismatchException">A picture has another size than the network's input.</exception>
    public ImmutableArray<ImmutableArray<DetectedBox>> DetectMany(IEnumerable<FittedPicture> pictures) => [.. Ask(pictures).Select(Read)];

    /// <summary>Asks the network, and leaves what it says as it is: for <see cref="Read"/>, and for whoever measures its losses.</summary>
    /// <inheritdoc cref="DetectMany"/>
    public IEnumerable<GridOutputs> Ask(IEnumerable<FittedPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var most = Math.Clamp(Lot / _network.Structure.Inputs[0].Size, 1, _network.MaxBatch);
        return pictures.Chunk(most).Select((lot, number) => Run(lot, number * most)).SelectMany(said => said);
    }

    /// <summary>The boxes in what the network said of a picture: clusters what its cells say, class by class, and brings it back to the picture's own
    /// pixels; the surest first.</summary>
    public ImmutableArray<DetectedBox> Read(GridOutputs said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var picture = said.Picture;
        List<GridCandidate> candidates = [];
        var cells = _decoded.Rows * _decoded.Columns;
        _decoded.Decode(said.Coverage.Span[..(cells * _decoded.Coverages)], said.Boxes.Span[..(cells * 4)], Options.Threshold, candidates);
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

    /// <summary>One run of the network.</summary>
    private GridOutputs[] Run(FittedPicture[] pictures, int first)
    {
        var size = _network.Structure.Inputs[0].Size;
        var pixels = new byte[pictures.Length * size];
        foreach (var (i, picture) in pictures.Index())
        {
            if (picture.Size != Size || picture.Pixels.Length != size)
                throw new ShapeMismatchException($"picture {first + i}", $"{Size}x3", $"{picture.Size}, {picture.Pixels.Length} bytes");
            picture.Pixels.CopyTo(pixels.AsMemory(i * size));
        }

        var outputs = _network.OutputsOf(new([new DataColumn<byte>(pixels, [Size.Height, Size.Width, 3])], []), _coverage, _boxes);
        return [.. pictures.Select((picture, i) => new GridOutputs(picture, Part(outputs[0], i), Part(outputs[1], i)))];

        ReadOnlyMemory<float> Part(float[] output, int i) => output.AsMemory(i * (output.Length / pictures.Length), output.Length / pictures.Length);
    }

    /// <summary>A network that has learnt little may say anything.</summary>
    private static bool IsBox(in Box box) => double.IsFinite(box.Area) && box.Right > box.Left && box.Bottom > box.Top;

    private static int NumberOf(NetworkDescription structure, string name)
    {
        for (var number = 0; number < structure.Outputs.Length; number++)
            if (structure.Outputs[number].Name == name)
                return number;
        throw new ShapeMismatchException(
            $"outputs of {structure.Name}", $"one named '{name}'", string.Join(", ", structure.Outputs.Select(output => output.Name)));
    }

    private static string Text(TensorDescription tensor) => ShapeText.Of(tensor.Shape.AsSpan());
}
