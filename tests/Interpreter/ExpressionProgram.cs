using NetDsl.Generator.Expressions;

namespace NetDsl.Interpreter;

/// <summary>An expression as a list of operations, each part once: evaluates it in double, with the exact functions of
/// <see cref="Math"/>.</summary>
internal sealed class ExpressionProgram
{
    private readonly List<(Expr Expr, int[] Parts)> operations = [];
    private readonly double[] values;

    public ExpressionProgram(Expr expression)
    {
        Add(expression, []);
        values = new double[operations.Count];
    }

    /// <summary>The value where the arguments are <paramref name="arguments"/>.</summary>
    public double Evaluate(ReadOnlySpan<double> arguments, ElementPlace place = default, StepValues? step = null)
    {
        for (int i = 0; i < values.Length; i++)
        {
            var (expr, parts) = operations[i];
            values[i] = expr switch
            {
                Constant c => c.Value,
                Argument a => arguments[a.Index],
                Column => place.Column,
                Scalar s => (step ?? StepValues.None).Of(s.Which),
                Uniform u => (step ?? StepValues.None).Uniform(u.Stream, place.Sample, u.PerChannel ? place.Column : place.Element),
                Unary u => Apply(u.Op, values[parts[0]]),
                Binary b => Apply(b.Op, values[parts[0]], values[parts[1]]),
                FusedMultiplyAdd => Math.FusedMultiplyAdd(values[parts[0]], values[parts[1]], values[parts[2]]),
                Select s => Holds(s.Test, values[parts[0]], values[parts[1]]) ? values[parts[2]] : values[parts[3]],
                _ => throw new NotSupportedException(expr.GetType().Name),
            };
        }

        return values[^1];
    }

    private int Add(Expr expr, Dictionary<Expr, int> done)
    {
        if (!done.TryGetValue(expr, out int index))
        {
            int[] parts = expr.Parts.Select(part => Add(part, done)).ToArray();
            index = operations.Count;
            operations.Add((expr, parts));
            done.Add(expr, index);
        }

        return index;
    }

    private static double Apply(UnaryOp op, double x) => op switch
    {
        UnaryOp.Negate => -x,
        UnaryOp.Abs => Math.Abs(x),
        UnaryOp.Sqrt => Math.Sqrt(x),
        UnaryOp.Exp => Math.Exp(x),
        UnaryOp.Log => Math.Log(x),
        UnaryOp.Tanh => Math.Tanh(x),
        UnaryOp.Floor => Math.Floor(x),
        UnaryOp.Erf => ErrorFunction.Of(x),
        _ => throw new NotSupportedException($"{op} is about the bits of a float"),
    };

    private static double Apply(BinaryOp op, double a, double b) => op switch
    {
        BinaryOp.Add => a + b,
        BinaryOp.Subtract => a - b,
        BinaryOp.Multiply => a * b,
        BinaryOp.Divide => a / b,
        BinaryOp.Max => Math.Max(a, b),
        BinaryOp.Min => Math.Min(a, b),
        BinaryOp.Power => Math.Pow(a, b),
        _ => throw new NotSupportedException($"{op} is about the bits of a float"),
    };

    private static bool Holds(Comparison test, double a, double b) => test switch
    {
        Comparison.Less => a < b,
        Comparison.LessOrEqual => a <= b,
        _ => a == b,
    };
}
