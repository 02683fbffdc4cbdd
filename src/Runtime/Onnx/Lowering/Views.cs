using System.Collections.Immutable;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering;

/// <summary>The same elements under another shape.</summary>
internal static class Views
{
    /// <summary>The name of the tensor under this shape, in the network's order of elements.</summary>
    public static string As(this BatchValue value, ImmutableArray<int> shape, OnnxGraph graph)
    {
        if (value.Shape.SequenceEqual(shape))
            return value.Name;
        var name = value.Name;
        if (ChannelFirst.Moves(value.Shape))
            name = graph.Add("Transpose", $"{value.Name}/channels_last", [name], new OnnxAttribute("perm", 0, 2, 3, 1));
        if (!ChannelFirst.Moves(shape))
            return Reshape(name, [.. ChannelFirst.Extents(shape)]);
        return graph.Add("Transpose", $"{value.Name}/channels_first", [Reshape(name, shape)], new OnnxAttribute("perm", 0, 3, 1, 2));

        string Reshape(string tensor, ImmutableArray<int> extents) => graph.Add("Reshape", $"{value.Name}/reshaped",
            [tensor, graph.Whole("shape", [0, .. extents.Select(extent => (long)extent)])]);
    }

    /// <summary>A picture's elements as one vector, as others flatten it: channel by channel.</summary>
    public static string Flattened(this BatchValue value, OnnxGraph graph)
        => value.Shape.Length == 1 ? value.Name : graph.Add("Flatten", $"{value.Name}/flattened", [value.Name], new OnnxAttribute("axis", 1));

    /// <summary>The constant as it stands beside a tensor of so many axes: smaller ones are read as if they were repeated.</summary>
    public static string Beside(this FixedValue value, ImmutableArray<int> shape, OnnxGraph graph)
    {
        ImmutableArray<int> own = value.Size == shape.Aggregate(1, (a, b) => a * b) ? shape
            : [.. Enumerable.Repeat(1, shape.Length - value.Shape.Length), .. value.Shape];
        // [1, 1, C] is [C, 1, 1]; a vector beside rows is a vector.
        return graph.Constant(value.Name, Trimmed(ChannelFirst.Extents(own)).AsSpan(),
            () => [.. ChannelFirst.Elements(value.Numbers, own).Select(n => (float)n)]);
    }

    private static ImmutableArray<int> Trimmed(ImmutableArray<int> extents)
        => [.. extents.SkipWhile((extent, axis) => extent == 1 && axis < extents.Length - 1)];
}
