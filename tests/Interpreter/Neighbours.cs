using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Sums of neighbouring channels.</summary>
internal static class Neighbours
{
    public static double[] Of(NeighbourSumNode node, double[] input)
        => input.Select((_, i) => Enumerable.Range(-node.Before, node.Before + node.After + 1)
            .Where(step => (i % node.Shape.Last) + step >= 0 && (i % node.Shape.Last) + step < node.Shape.Last).Sum(step => input[i + step])).ToArray();
}
