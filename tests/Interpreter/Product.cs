using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>The three products of a layer with weights: y = x w, dx = dy w^T, dw = x^T dy; of a convolution at each place of its
/// window.</summary>
internal static class Product
{
    public static double[] Of(ContractNode node, double[] a, double[] b)
    {
        if (node.Groups > 1 || node.IsDepthwise)
        {
            return Grouped.Of(node, a, b);
        }

        // Which of y (or dy), x (or dx) and w (or dw) are given, and which is wanted.
        var (y, x, weight) = node.Role switch
        {
            ContractRole.Forward => ((Node)node, node.Inputs[0], node.Inputs[1]),
            ContractRole.InputGradient => (node.Inputs[0], node, node.Inputs[1]),
            _ => (node.Inputs[1], node.Inputs[0], node),
        };
        int outputs = weight.Shape.Last, inputs = x.Shape.Last;
        int samples = node.Role == ContractRole.WeightGradient ? a.Length / x.Shape.Size : a.Length / node.Inputs[0].Shape.Size;
        double[] result = new double[node.PerSample ? samples * node.Shape.Size : node.Shape.Size];
        var pairs = Pairs(node.Window).ToArray();
        for (int sample = 0; sample < samples; sample++)
        {
            int yBegin = sample * y.Shape.Size, xBegin = sample * x.Shape.Size;
            foreach (var (yPixel, xPixel, tap) in pairs)
            {
                int yAt = yBegin + (yPixel * outputs), xAt = xBegin + (xPixel * inputs), wAt = tap * inputs * outputs;
                switch (node.Role)
                {
                    case ContractRole.Forward:
                        Forward(result.AsSpan(yAt, outputs), a.AsSpan(xAt, inputs), b.AsSpan(wAt, inputs * outputs));
                        break;
                    case ContractRole.InputGradient:
                        InputGradient(a.AsSpan(yAt, outputs), result.AsSpan(xAt, inputs), b.AsSpan(wAt, inputs * outputs));
                        break;
                    default:
                        WeightGradient(b.AsSpan(yAt, outputs), a.AsSpan(xAt, inputs), result.AsSpan(wAt, inputs * outputs));
                        break;
                }
            }
        }

        return result;
    }

    /// <summary>Each output pixel with each input pixel it sees, and the position of the kernel that does; of a dense layer, the one
    /// pixel there is.</summary>
    public static IEnumerable<(int Output, int Input, int Tap)> Pairs(Window? window)
        => window is null
            ? [(0, 0, 0)]
            : from down in AxisPairs(window.Rows)
              from across in AxisPairs(window.Columns)
              select ((down.Output * window.Columns.Count) + across.Output, (down.Input * window.Columns.Extent) + across.Input,
                  (down.Tap * window.Columns.Kernel) + across.Tap);

    private static IEnumerable<(int Output, int Input, int Tap)> AxisPairs(WindowAxis axis)
        => from output in Enumerable.Range(0, axis.Count)
           from tap in Enumerable.Range(0, axis.Kernel)
           let input = (output * axis.Stride) + (tap * axis.Dilation) - axis.Before
           where input >= 0 && input < axis.Extent
           select (output, input, tap);

    private static void Forward(Span<double> y, ReadOnlySpan<double> x, ReadOnlySpan<double> weight)
    {
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < y.Length; j++)
            {
                y[j] += x[i] * weight[(i * y.Length) + j];
            }
        }
    }

    private static void InputGradient(ReadOnlySpan<double> dy, Span<double> dx, ReadOnlySpan<double> weight)
    {
        for (int i = 0; i < dx.Length; i++)
        {
            for (int j = 0; j < dy.Length; j++)
            {
                dx[i] += dy[j] * weight[(i * dy.Length) + j];
            }
        }
    }

    private static void WeightGradient(ReadOnlySpan<double> dy, ReadOnlySpan<double> x, Span<double> dw)
    {
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < dy.Length; j++)
            {
                dw[(i * dy.Length) + j] += x[i] * dy[j];
            }
        }
    }
}
