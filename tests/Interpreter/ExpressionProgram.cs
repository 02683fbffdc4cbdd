using NetDsl.Generator.Expressions;

namespace NetDsl.Interpreter;

/// <summary>An expression as a list of operations, each part once: evaluates it in double, with the exact functions of
/// <see cref="Math"/>.</summary>
internal sealed class ExpressionProgram
{
    private readonly List<(Expr Expr, int[] Parts)> _operations = [];
    private readonly double[] _values;

    public ExpressionProgram(Expr expression)
    {
        Add(expression, []);
        _values = new double[_operations.Count];
    }

    /// <summary>The value where the arguments are <paramref name="arguments"/>.</summary>
    public double Evaluate(ReadOnlySpan<double> arguments, ElementPlace place = default, StepValues? step = null)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            var (expr, parts) = _operations[i];
            _values[i] = expr switch
            {
                Constant c => c.Value,
                Argument a => arguments[a.Index],
                Column => place.Column,
                Scalar s => (step ?? StepValues.None).Of(s.Which),
                Uniform u => (step ?? StepValues.None).Uniform(u.Stream, place.Sample, u.PerChannel ? place.Column : place.Element),
                Unary u => Apply(u.Op, _values[parts[0]]),
                Binary b => Apply(b.Op, _values[parts[0]], _values[parts[1]]),
                FusedMultiplyAdd => Math.FusedMultiplyAdd(_values[parts[0]], _values[parts[1]], _values[parts[2]]),
                Select s => Holds(s.Test, _values[parts[0]], _values[parts[1]]) ? _values[parts[2]] : _values[parts[3]],
                _ => throw new NotSupportedException(expr.GetType().Name),
            };
        }

        return _values[^1];
    }

    private int Add(Expr expr, Dictionary<Expr, int> done)
    {
        if (!done.TryGetValue(expr, out int index))
        {
            int[] parts = expr.Parts.Select(part => Add(part, done)).ToArray();
            index = _operations.Count;
            _operations.Add((expr, parts));
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
