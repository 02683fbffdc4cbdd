namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>The same list as <see cref="LanesCase{TLanes}"/> for one lane, from bits to bits, in plain C#.</summary>
public static class ScalarCase
{
    public static uint Run(string name, int lane, uint a, uint b, uint c)
    {
        float x = F(a), y = F(b), z = F(c);
        return name switch
        {
            "zero" => 0,
            "add" => B(x + y),
            "subtract" => B(x - y),
            "multiply" => B(x * y),
            "divide" => B(x / y),
            "negate" => a ^ 0x80000000,
            "fma" or "addProduct" => B(MathF.FusedMultiplyAdd(x, y, z)),
            "min" => B(MathF.Min(x, y)),
            "max" => B(MathF.Max(x, y)),
            "atLeastZero" => B(MathF.Max(x, 0)),
            "sqrt" => B(MathF.Sqrt(MathF.Abs(x))),
            "abs" => a & 0x7FFFFFFF,
            "floor" => B(MathF.Floor(x)),
            "truncate" => B(MathF.Truncate(x)),
            "less" => Mask(x < y),
            "lessOrEqual" => Mask(x <= y),
            "equal" => Mask(x == y),
            "select" => (a & b) | (~a & c),
            "and" => a & b,
            "or" => a | b,
            "xor" => a ^ b,
            "andNot" => a & ~b,
            "addInt" => a + b,
            "subInt" => a - b,
            "multiplyLow" => a * b,
            "multiplyHigh" => (uint)(((ulong)a * b) >> 32),
            "shiftLeft" => a << 5,
            "shiftRightLogical" => a >> 5,
            "shiftRightArithmetic" => (uint)((int)a >> 5),
            "equalInt" => Mask(a == b),
            "toFloat" => B((int)a),
            "toInt" => (uint)float.ConvertToIntegerNative<int>(x),
            "iota" => (uint)lane,
            "broadcast" => B(1.5f),
            "broadcastInt" => unchecked((uint)-7),
            "firstMask" => Mask(lane < 5),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such operation."),
        };
    }

    private static uint Mask(bool value) => value ? uint.MaxValue : 0;

    private static float F(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    private static uint B(float value) => BitConverter.SingleToUInt32Bits(value);
}
