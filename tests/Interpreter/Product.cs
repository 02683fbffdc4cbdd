using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>The three products of a layer with weights: y = x w, dx = dy w^T, dw = x^T dy.</summary>
internal static class Product
{
    public static double[] Of(ContractNode node, double[] a, double[] b)
    {
        var (outputs, inputs) = node.Role switch
        {
            ContractRole.Forward => (node.Shape.Last, node.Inputs[0].Shape.Last),
            ContractRole.InputGradient => (node.Inputs[0].Shape.Last, node.Shape.Last),
            _ => (node.Shape.Last, node.Shape.Extents[0]),
        };
        return node.Role switch
        {
            ContractRole.Forward => Forward(a, b, inputs, outputs),
            ContractRole.InputGradient => InputGradient(a, b, inputs, outputs),
            ContractRole.WeightGradient => WeightGradient(a, b, inputs, outputs),
            _ => throw new NotSupportedException($"{node.Role}"),
        };
    }

    private static double[] Forward(double[] x, double[] weight, int inputs, int outputs)
    {
        double[] y = new double[x.Length / inputs * outputs];
        for (int row = 0; row < x.Length / inputs; row++)
        {
            for (int i = 0; i < inputs; i++)
            {
                for (int j = 0; j < outputs; j++)
                {
                    y[(row * outputs) + j] += x[(row * inputs) + i] * weight[(i * outputs) + j];
                }
            }
        }

        return y;
    }

    private static double[] InputGradient(double[] dy, double[] weight, int inputs, int outputs)
    {
        double[] dx = new double[dy.Length / outputs * inputs];
        for (int row = 0; row < dy.Length / outputs; row++)
        {
            for (int i = 0; i < inputs; i++)
            {
                for (int j = 0; j < outputs; j++)
                {
                    dx[(row * inputs) + i] += dy[(row * outputs) + j] * weight[(i * outputs) + j];
                }
            }
        }

        return dx;
    }

    private static double[] WeightGradient(double[] x, double[] dy, int inputs, int outputs)
    {
        double[] dw = new double[inputs * outputs];
        for (int row = 0; row < x.Length / inputs; row++)
        {
            for (int i = 0; i < inputs; i++)
            {
                for (int j = 0; j < outputs; j++)
                {
                    dw[(i * outputs) + j] += x[(row * inputs) + i] * dy[(row * outputs) + j];
                }
            }
        }

        return dw;
    }
}
