using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Expressions of one thread: plain floats. A product and a sum are written as they are: MathF.FusedMultiplyAdd has no
/// meaning to ILGPU, and every back end joins the two where the device can.</summary>
internal sealed class GpuExpressions : ExpressionSyntax
{
    protected override Piece WriteConstant(double value, bool isInt)
    {
        string text = isInt ? Literals.Int((long)value) : Literals.Float(value);
        return new(text, text[0] == '-' ? Binding.Sum : Binding.Primary);
    }

    protected override Piece WriteUnary(UnaryOp op, Piece x) => op switch
    {
        UnaryOp.Negate => new($"-{x.At(Binding.Primary)}", Binding.Product),
        UnaryOp.ToBits => new($"(int)global::ILGPU.Interop.FloatAsInt({x.Text})", Binding.Product),
        UnaryOp.FromBits => new($"global::ILGPU.Interop.IntAsFloat((uint)({x.Text}))"),
        UnaryOp.FloorToInt => new($"(int){x.At(Binding.Primary)}", Binding.Product),
        UnaryOp.IntToFloat => new($"(float){x.At(Binding.Primary)}", Binding.Product),
        UnaryOp.Exp or UnaryOp.Log or UnaryOp.Tanh or UnaryOp.Erf => new($"{op}({x.Text})"),
        _ => new($"global::System.MathF.{op}({x.Text})"),
    };

    protected override Piece WriteBinary(BinaryOp op, Piece a, Piece b) => Infix(op, a, b) ?? op switch
    {
        BinaryOp.AddInt => new($"{a.At(Binding.Sum)} + {b.At(Binding.Product)}", Binding.Sum),
        BinaryOp.SubtractInt => new($"{a.At(Binding.Sum)} - {b.At(Binding.Product)}", Binding.Sum),
        BinaryOp.AndInt => new($"({a.At(Binding.Sum)} & {b.At(Binding.Sum)})"),
        // The devices' own drop NaN, which would hide a network that has come apart.
        BinaryOp.Max => new($"global::NetDsl.Gpu.FloatOrder.Max({a.Text}, {b.Text})"),
        BinaryOp.Min => new($"global::NetDsl.Gpu.FloatOrder.Min({a.Text}, {b.Text})"),
        _ => throw new InvalidOperationException($"{op} is no operation of a target"),
    };

    protected override Piece WriteShift(bool left, Piece bits, int count)
        => new($"({bits.At(Binding.Sum)} {(left ? "<<" : ">>")} {Literals.Int(count)})");

    protected override Piece WriteFma(Piece a, Piece b, Piece c)
        => new($"{a.At(Binding.Product)} * {b.At(Binding.Primary)} + {c.At(Binding.Product)}", Binding.Sum);

    protected override Piece WriteSelect(Comparison test, Piece a, Piece b, Piece then, Piece otherwise)
        => new($"({a.At(Binding.Sum)} {Sign(test)} {b.At(Binding.Sum)} ? {then.Text} : {otherwise.Text})");

    private static string Sign(Comparison test) => test switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        _ => "==",
    };
}
