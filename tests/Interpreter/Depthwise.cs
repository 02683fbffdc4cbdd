using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>The three products of a convolution in which each channel has a filter of its own.</summary>
internal static class Depthwise
{
    public static double[] Of(ContractNode node, double[] a, double[] b)
    {
        int channels = node.Shape.Last;
        var window = node.Window!;
        int inSize = window.InputOf(channels).Size, outSize = window.OutputOf(channels).Size;
        int samples = a.Length / (node.Role == ContractRole.InputGradient ? outSize : inSize);
        double[] result = new double[node.PerSample ? samples * node.Shape.Size : node.Shape.Size];
        var pairs = Product.Pairs(window).ToArray();
        for (int i = 0; i < samples * channels; i++)
        {
            var (sample, c) = Math.DivRem(i, channels);
            foreach (var (output, input, tap) in pairs)
            {
                int y = (sample * outSize) + (output * channels) + c, x = (sample * inSize) + (input * channels) + c, w = (tap * channels) + c;
                switch (node.Role)
                {
                    case ContractRole.Forward:
                        result[y] += a[x] * b[w];
                        break;
                    case ContractRole.InputGradient:
                        result[x] += a[y] * b[w];
                        break;
                    default:
                        result[w] += a[x] * b[y];
                        break;
                }
            }
        }

        return result;
    }
}
