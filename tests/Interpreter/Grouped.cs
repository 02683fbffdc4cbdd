using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>The three products of a convolution whose outputs each see the inputs of their group alone.</summary>
internal static class Grouped
{
    public static double[] Of(ContractNode node, double[] a, double[] b)
    {
        var window = node.Window!;
        var weight = node.Role == ContractRole.WeightGradient ? node.Shape : node.Inputs[1].Shape;
        int inputs = weight.Extents[2], outputs = weight.Last, groups = node.IsDepthwise ? outputs : node.Groups;
        int channels = inputs * groups, outputsOfGroup = outputs / groups;
        int inSize = window.InputOf(channels).Size, outSize = window.OutputOf(outputs).Size;
        int samples = a.Length / (node.Role == ContractRole.InputGradient ? outSize : inSize);
        double[] result = new double[node.PerSample ? samples * node.Shape.Size : node.Shape.Size];
        var pairs = Product.Pairs(window).ToArray();
        for (int i = 0; i < samples * outputs; i++)
        {
            var (sample, f) = Math.DivRem(i, outputs);
            foreach (var (output, input, tap) in pairs)
            {
                int y = (sample * outSize) + (output * outputs) + f;
                for (int c = 0; c < inputs; c++)
                {
                    int x = (sample * inSize) + (input * channels) + (f / outputsOfGroup * inputs) + c, w = (((tap * inputs) + c) * outputs) + f;
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
        }

        return result;
    }
}
