using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Tensors side by side along the last axis, and their parts.</summary>
internal static class Joining
{
    public static double[] Of(ConcatNode node, double[][] parts)
        => Enumerable.Range(0, parts[0].Length / node.Inputs[0].Shape.Last)
            .SelectMany(row => parts.SelectMany((part, i) => Row(part, row, node.Inputs[i].Shape.Last))).ToArray();

    public static double[] Of(SliceNode node, double[] input)
        => input.Chunk(node.Inputs[0].Shape.Size).SelectMany(sample => sample.Chunk(node.Inputs[0].Shape.Last).Skip(node.Row).Take(node.Shape.Outer))
            .SelectMany(row => row.Skip(node.First).Take(node.Shape.Last)).ToArray();

    private static IEnumerable<double> Row(double[] part, int row, int width) => part.Skip(row * width).Take(width);
}
