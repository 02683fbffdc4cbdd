using System.Globalization;
using System.Runtime.InteropServices;
using NetDsl.Engines;
using NetDsl.Serialization;
using Onnx;

namespace NetDsl.Onnx.Model;

/// <summary>Notes in a file that this library wrote, of parameters that stand there as the network has them: a graph does not say what a tensor's rows
/// and columns are, where it is read in the steps of a sequence, or beside a flattened picture. A note also says of which picture the rows are in
/// channel-first order, if they are.</summary>
internal static class OwnOrder
{
    private const string Prefix = "order of ";

    /// <summary>Adds the notes.</summary>
    public static void Note(ModelProto model, NetworkDescription network, Func<string, float[]> weights, OnnxGraph graph)
    {
        var stored = model.Graph.Initializer.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        foreach (var parameter in network.Parameters)
            if (!IsSameEverywhere(parameter) && stored.TryGetValue(parameter.Name, out var tensor) && tensor.Dims.SequenceEqual(parameter.Shape.Select(extent => (long)extent)))
            {
                var order = graph.OrderOf(parameter.Name);
                var rows = ChannelFirst.Elements(weights(parameter.Name), PictureOf(order) is { } picture ? [.. picture] : parameter.Shape[..0],
                    parameter.Size / parameter.Shape[0]);
                if (MemoryMarshal.AsBytes(rows.AsSpan()).SequenceEqual(tensor.RawData.Span))
                    model.MetadataProps.Add(new StringStringEntryProto { Key = Prefix + parameter.Name, Value = order });
            }
    }

    /// <summary>The notes, by the names of the tensors.</summary>
    public static IReadOnlyDictionary<string, string> Read(ModelProto model)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var note in model.MetadataProps.Where(note => note.Key.StartsWith(Prefix, StringComparison.Ordinal)))
            notes[note.Key[Prefix.Length..]] = note.Value;
        return notes;
    }

    /// <summary>The tensor with its rows in the network's order.</summary>
    /// <exception cref="CheckpointException">The note speaks of a picture that has other elements than the tensor has rows.</exception>
    public static TensorEntry Restore(string path, TensorEntry tensor, string note)
    {
        if (note.Length == 0)
            return tensor;
        if (PictureOf(note) is not { } picture || tensor.Shape.Length == 0 || (long)picture[0] * picture[1] * picture[2] != tensor.Shape[0])
            throw new CheckpointException(path, $"note '{Prefix}{tensor.Name}'", $"height, width and channels of a picture with an element for each row of {ShapeText.Of(tensor.Shape.AsSpan())}", $"'{note}'");
        var (pixels, channels, row) = (picture[0] * picture[1], picture[2], tensor.Bytes.Length / tensor.Shape[0]);
        var bytes = new byte[tensor.Bytes.Length];
        for (var pixel = 0; pixel < pixels; pixel++)
            for (var channel = 0; channel < channels; channel++)
                tensor.Bytes.Slice((channel * pixels + pixel) * row, row).CopyTo(bytes.AsSpan((pixel * channels + channel) * row));
        return new(tensor.Name, tensor.Type, tensor.Shape, bytes);
    }

    /// <summary>Whether there is one order alone: of a vector that is neither gates nor a picture's elements.</summary>
    private static bool IsSameEverywhere(ParameterDescription parameter)
        => parameter.Shape.Length < 2 && parameter.FlattenedOutputs.IsEmpty && parameter.PyTorchParts.IsEmpty && !parameter.HasUnclearOrder;

    private static int[]? PictureOf(string note)
    {
        var extents = Array.ConvertAll(note.Split('x'), text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var extent) && extent < 1 << 20 ? extent : 0);
        return extents.Length == 3 && extents.All(extent => extent > 0) ? extents : null;
    }
}
