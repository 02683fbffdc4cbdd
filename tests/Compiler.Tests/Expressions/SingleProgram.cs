using NetDsl.Generator.Expressions;

namespace NetDsl.Compiler.Tests.Expressions;

/// <summary>Evaluates an expression of primitive operations in single precision, each rounded as every target rounds it; whole
/// numbers are 32 bits.</summary>
internal sealed class SingleProgram
{
    private readonly List<(Expr Expr, int[] Parts)> _operations = [];
    private readonly float[] _floats;
    private readonly int[] _integers;

    public SingleProgram(Expr expression)
    {
        Add(expression, []);
        _floats = new float[_operations.Count];
        _integers = new int[_operations.Count];
    }

    public float Evaluate(float x)
    {
        for (int i = 0; i < _operations.Count; i++)
        {
            var (expr, parts) = _operations[i];
            switch (expr)
            {
                case Constant c:
                    // Which of the two it is depends on who reads it.
                    (_floats[i], _integers[i]) = ((float)c.Value, c.Value is >= int.MinValue and <= int.MaxValue ? (int)c.Value : 0);
                    break;
                case Argument:
                    _floats[i] = x;
                    break;
                case Unary u:
                    Apply(u.Op, i, parts[0]);
                    break;
                case Binary b:
                    Apply(b.Op, i, parts[0], parts[1]);
                    break;
                case FusedMultiplyAdd:
                    _floats[i] = MathF.FusedMultiplyAdd(_floats[parts[0]], _floats[parts[1]], _floats[parts[2]]);
                    break;
                case Select s:
                    _floats[i] = Holds(s.Test, _floats[parts[0]], _floats[parts[1]]) ? _floats[parts[2]] : _floats[parts[3]];
                    break;
                default:
                    throw new NotSupportedException(expr.GetType().Name);
            }
        }

        return _floats[^1];
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

    private void Apply(UnaryOp op, int to, int x)
    {
        switch (op)
        {
            case UnaryOp.Negate: _floats[to] = -_floats[x]; break;
            case UnaryOp.Abs: _floats[to] = MathF.Abs(_floats[x]); break;
            case UnaryOp.Floor: _floats[to] = MathF.Floor(_floats[x]); break;
            case UnaryOp.ToBits: _integers[to] = BitConverter.SingleToInt32Bits(_floats[x]); break;
            case UnaryOp.FromBits: _floats[to] = BitConverter.Int32BitsToSingle(_integers[x]); break;
            case UnaryOp.FloorToInt: _integers[to] = (int)MathF.Floor(_floats[x]); break;
            case UnaryOp.IntToFloat: _floats[to] = _integers[x]; break;
            default: throw new NotSupportedException($"{op} is no primitive operation");
        }
    }

    private void Apply(BinaryOp op, int to, int a, int b)
    {
        switch (op)
        {
            case BinaryOp.Add: _floats[to] = _floats[a] + _floats[b]; break;
            case BinaryOp.Subtract: _floats[to] = _floats[a] - _floats[b]; break;
            case BinaryOp.Multiply: _floats[to] = _floats[a] * _floats[b]; break;
            case BinaryOp.Divide: _floats[to] = _floats[a] / _floats[b]; break;
            case BinaryOp.AddInt: _integers[to] = unchecked(_integers[a] + _integers[b]); break;
            case BinaryOp.SubtractInt: _integers[to] = unchecked(_integers[a] - _integers[b]); break;
            case BinaryOp.AndInt: _integers[to] = _integers[a] & _integers[b]; break;
            case BinaryOp.ShiftLeft: _integers[to] = _integers[a] << _integers[b]; break;
            case BinaryOp.ShiftRight: _integers[to] = _integers[a] >> _integers[b]; break;
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
