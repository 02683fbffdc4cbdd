using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Sums and maxima over rows, over pixels or over the batch.</summary>
internal static class Reduction
{
    public static double[] Of(ReduceNode node, double[] input)
    {
        int width = node.Inputs[0].Shape.Last, sample = node.Inputs[0].Shape.Size;
        Func<int, int> place = node.Over switch
        {
            ReduceOver.Row => i => i / width,
            ReduceOver.Batch => i => i % width,
            _ => i => (i / sample * width) + (i % width),
        };
        double[] result = new double[place(input.Length - 1) + 1];
        Array.Fill(result, node.Kind == ReduceKind.Sum ? 0 : double.NegativeInfinity);
        for (int i = 0; i < input.Length; i++)
        {
            ref double target = ref result[place(i)];
            target = node.Kind == ReduceKind.Sum ? target + input[i] : Math.Max(target, input[i]);
        }

        return result;
    }
}
