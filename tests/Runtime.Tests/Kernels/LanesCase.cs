using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>The operations of sixteen lanes as one list of named functions, so that every width runs the same list.</summary>
public static class LanesCase<TLanes> where TLanes : struct, ILanes<TLanes>
{
    public delegate TLanes Operation(TLanes a, TLanes b, TLanes c);

    public static readonly Dictionary<string, Operation> All = new()
    {
        ["zero"] = (a, b, c) => TLanes.Zero,
        ["add"] = (a, b, c) => a + b,
        ["subtract"] = (a, b, c) => a - b,
        ["multiply"] = (a, b, c) => a * b,
        ["divide"] = (a, b, c) => a / b,
        ["negate"] = (a, b, c) => -a,
        ["fma"] = TLanes.Fma,
        ["addProduct"] = AddProduct,
        ["min"] = (a, b, c) => TLanes.Min(a, b),
        ["max"] = (a, b, c) => TLanes.Max(a, b),
        ["atLeastZero"] = (a, b, c) => TLanes.AtLeastZero(a),
        ["sqrt"] = (a, b, c) => TLanes.Sqrt(TLanes.Abs(a)),
        ["abs"] = (a, b, c) => TLanes.Abs(a),
        ["floor"] = (a, b, c) => TLanes.Floor(a),
        ["truncate"] = (a, b, c) => TLanes.Truncate(a),
        ["less"] = (a, b, c) => TLanes.Less(a, b),
        ["lessOrEqual"] = (a, b, c) => TLanes.LessOrEqual(a, b),
        ["equal"] = (a, b, c) => TLanes.Equal(a, b),
        ["select"] = TLanes.Select,
        ["and"] = (a, b, c) => TLanes.And(a, b),
        ["or"] = (a, b, c) => TLanes.Or(a, b),
        ["xor"] = (a, b, c) => TLanes.Xor(a, b),
        ["andNot"] = (a, b, c) => TLanes.AndNot(a, b),
        ["addInt"] = (a, b, c) => TLanes.AddInt(a, b),
        ["subInt"] = (a, b, c) => TLanes.SubInt(a, b),
        ["multiplyLow"] = (a, b, c) => TLanes.MultiplyLow(a, b),
        ["multiplyHigh"] = (a, b, c) => TLanes.MultiplyHighUnsigned(a, b),
        ["shiftLeft"] = (a, b, c) => TLanes.ShiftLeft(a, 5),
        ["shiftRightLogical"] = (a, b, c) => TLanes.ShiftRightLogical(a, 5),
        ["shiftRightArithmetic"] = (a, b, c) => TLanes.ShiftRightArithmetic(a, 5),
        ["equalInt"] = (a, b, c) => TLanes.EqualInt(a, b),
        ["toFloat"] = (a, b, c) => TLanes.ConvertToFloat(a),
        ["toInt"] = (a, b, c) => TLanes.ConvertToInt(a),
        ["iota"] = (a, b, c) => TLanes.Iota,
        ["broadcast"] = (a, b, c) => TLanes.Broadcast(1.5f),
        ["broadcastInt"] = (a, b, c) => TLanes.BroadcastInt(-7),
        ["firstMask"] = (a, b, c) => TLanes.FirstMask(5),
    };

    private static TLanes AddProduct(TLanes a, TLanes b, TLanes c)
    {
        TLanes.AddProduct(ref c, a, b);
        return c;
    }
}
