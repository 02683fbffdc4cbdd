using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Pictures made larger, and what comes back from them.</summary>
internal static class Resampling
{
    public static double[] Of(ResampleNode node, double[] input)
    {
        int channels = node.Shape.Last, inSize = node.Inputs[0].Shape.Size, outSize = node.Shape.Size;
        double[] result = new double[input.Length / inSize * outSize];
        for (int sample = 0; sample < input.Length / inSize; sample++)
        {
            foreach (var (y, v, down) in Weights(node.Rows))
            {
                foreach (var (x, u, across) in Weights(node.Columns))
                {
                    int large = ((y * node.Columns.Count) + x) * channels, small = ((v * node.Columns.Extent) + u) * channels;
                    var (from, to) = node.IsGradient ? (large, small) : (small, large);
                    for (int c = 0; c < channels; c++)
                    {
                        result[(sample * outSize) + to + c] += down * across * input[(sample * inSize) + from + c];
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Which positions of the smaller axis are in those of the larger one, and how much of them.</summary>
    private static IEnumerable<(int Large, int Small, double Weight)> Weights(ResampleAxis axis)
    {
        for (int large = 0; large < axis.Count; large++)
        {
            double middle = ((large + 0.5) / axis.Number) - 0.5;
            int below = (int)Math.Floor(middle);
            (int Small, double Weight)[] parts = axis.Kind switch
            {
                ResampleKind.Nearest => [(large / axis.Number, 1)],
                ResampleKind.Linear => [(Math.Max(below, 0), 1 - (middle - below)), (Math.Min(below + 1, axis.Extent - 1), middle - below)],
                _ => [(large - axis.Number, 1)],
            };
            foreach (var (small, weight) in parts.Where(part => part.Small >= 0 && part.Small < axis.Extent))
            {
                yield return (large, small, weight);
            }
        }
    }
}
