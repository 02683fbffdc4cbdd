using NetDsl.Generator.Expressions;

namespace NetDsl.Compiler.Tests.Expressions;

/// <summary>Evaluates an expression of primitive operations in single precision, each rounded as every target rounds it; whole
/// numbers are 32 bits.</summary>
internal sealed class SingleProgram
{
    private readonly List<(Expr Expr, int[] Parts)> operations = [];
    private readonly float[] floats;
    private readonly int[] integers;

    public SingleProgram(Expr expression)
    {
        Add(expression, []);
        floats = new float[operations.Count];
        integers = new int[operations.Count];
    }

    public float Evaluate(float x)
    {
        for (int i = 0; i < operations.Count; i++)
        {
            var (expr, parts) = operations[i];
            switch (expr)
            {
                case Constant c:
                    // Which of the two it is depends on who reads it.
                    (floats[i], integers[i]) = ((float)c.Value, c.Value is >= int.MinValue and <= int.MaxValue ? (int)c.Value : 0);
                    break;
                case Argument:
                    floats[i] = x;
                    break;
                case Unary u:
                    Apply(u.Op, i, parts[0]);
                    break;
                case Binary b:
                    Apply(b.Op, i, parts[0], parts[1]);
                    break;
                case FusedMultiplyAdd:
                    floats[i] = MathF.FusedMultiplyAdd(floats[parts[0]], floats[parts[1]], floats[parts[2]]);
                    break;
                case Select s:
                    floats[i] = Holds(s.Test, floats[parts[0]], floats[parts[1]]) ? floats[parts[2]] : floats[parts[3]];
                    break;
                default:
                    throw new NotSupportedException(expr.GetType().Name);
            }
        }

        return floats[^1];
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

    private void Apply(UnaryOp op, int to, int x)
    {
        switch (op)
        {
            case UnaryOp.Negate: floats[to] = -floats[x]; break;
            case UnaryOp.Abs: floats[to] = MathF.Abs(floats[x]); break;
            case UnaryOp.Floor: floats[to] = MathF.Floor(floats[x]); break;
            case UnaryOp.ToBits: integers[to] = BitConverter.SingleToInt32Bits(floats[x]); break;
            case UnaryOp.FromBits: floats[to] = BitConverter.Int32BitsToSingle(integers[x]); break;
            case UnaryOp.FloorToInt: integers[to] = (int)MathF.Floor(floats[x]); break;
            case UnaryOp.IntToFloat: floats[to] = integers[x]; break;
            default: throw new NotSupportedException($"{op} is no primitive operation");
        }
    }

    private void Apply(BinaryOp op, int to, int a, int b)
    {
        switch (op)
        {
            case BinaryOp.Add: floats[to] = floats[a] + floats[b]; break;
            case BinaryOp.Subtract: floats[to] = floats[a] - floats[b]; break;
            case BinaryOp.Multiply: floats[to] = floats[a] * floats[b]; break;
            case BinaryOp.Divide: floats[to] = floats[a] / floats[b]; break;
            case BinaryOp.AddInt: integers[to] = unchecked(integers[a] + integers[b]); break;
            case BinaryOp.SubtractInt: integers[to] = unchecked(integers[a] - integers[b]); break;
            case BinaryOp.AndInt: integers[to] = integers[a] & integers[b]; break;
            case BinaryOp.ShiftLeft: integers[to] = integers[a] << integers[b]; break;
            case BinaryOp.ShiftRight: integers[to] = integers[a] >> integers[b]; break;
            default: throw new NotSupportedException($"{op} is no primitive operation");
        }
    }

    private static bool Holds(Comparison test, float a, float b) => test switch
    {
        Comparison.Less => a < b,
        Comparison.LessOrEqual => a <= b,
        _ => a == b,
    };
}
