using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Sums and maxima over rows or over the batch.</summary>
internal static class Reduction
{
    public static double[] Of(ReduceNode node, double[] input)
    {
        int width = node.Inputs[0].Shape.Last;
        double[] result = new double[node.Over == ReduceOver.Row ? input.Length / width : width];
        Array.Fill(result, node.Kind == ReduceKind.Sum ? 0 : double.NegativeInfinity);
        for (int i = 0; i < input.Length; i++)
        {
            ref double target = ref result[node.Over == ReduceOver.Row ? i / width : i % width];
            target = node.Kind == ReduceKind.Sum ? target + input[i] : Math.Max(target, input[i]);
        }

        return result;
    }
}
