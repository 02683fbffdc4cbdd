using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Expressions over sixteen lanes: <c>T.Max(dense1, T.Zero)</c>.</summary>
internal sealed class CpuExpressions : ExpressionSyntax
{
    protected override Piece WriteConstant(double value, bool isInt)
        => new(isInt ? $"T.BroadcastInt({Literals.Int((long)value)})" : value == 0 ? "T.Zero" : $"T.Broadcast({Literals.Float(value)})");

    protected override Piece WriteUnary(UnaryOp op, Piece x) => op switch
    {
        UnaryOp.Negate => new($"-{x.At(Binding.Primary)}"),
        // In this target the bits of a lane are seen as float or whole number as the operation wants.
        UnaryOp.ToBits or UnaryOp.FromBits => x,
        UnaryOp.FloorToInt => new($"T.ConvertToInt({x.Text})"),
        UnaryOp.IntToFloat => new($"T.ConvertToFloat({x.Text})"),
        UnaryOp.Exp or UnaryOp.Log or UnaryOp.Tanh or UnaryOp.Erf => new($"{op}({x.Text})"),
        _ => new($"T.{op}({x.Text})"),
    };

    protected override Piece WriteBinary(BinaryOp op, Piece a, Piece b) => Infix(op, a, b) ?? op switch
    {
        // The same bits as the maximum with zero, in fewer instructions.
        BinaryOp.Max when b.Text == "T.Zero" => new($"T.AtLeastZero({a.Text})"),
        BinaryOp.AddInt => new($"T.AddInt({a.Text}, {b.Text})"),
        BinaryOp.SubtractInt => new($"T.SubInt({a.Text}, {b.Text})"),
        BinaryOp.AndInt => new($"T.And({a.Text}, {b.Text})"),
        _ => new($"T.{op}({a.Text}, {b.Text})"),
    };

    protected override Piece WriteShift(bool left, Piece bits, int count)
        => new($"T.{(left ? "ShiftLeft" : "ShiftRightArithmetic")}({bits.Text}, {Literals.Int(count)})");

    protected override Piece WriteFma(Piece a, Piece b, Piece c) => new($"T.Fma({a.Text}, {b.Text}, {c.Text})");

    protected override Piece WriteSelect(Comparison test, Piece a, Piece b, Piece then, Piece otherwise)
        => new($"T.Select(T.{test}({a.Text}, {b.Text}), {then.Text}, {otherwise.Text})");
}
