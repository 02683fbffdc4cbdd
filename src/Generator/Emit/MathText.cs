using System.Globalization;
using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Emit;

/// <summary>Expressions as a person writes them, for comments: <c>max(Dense1, 0)</c>.</summary>
internal static class MathText
{
    public static string Of(Expr expression, Func<int, string> argument)
    {
        return Write(expression).Text;

        Piece Write(Expr e) => e switch
        {
            Constant c => new(c.Value.ToString("G6", CultureInfo.InvariantCulture), c.Value < 0 ? Binding.Sum : Binding.Primary),
            Argument a => new(argument(a.Index)),
            Scalar { Which: StepScalar.InverseBatch } => new("1/batch"),
            Scalar s => new(s.Which.ToString().ToLowerInvariant()),
            Column => new("column"),
            Uniform => new("random"),
            Unary { Op: UnaryOp.Negate } u => new($"-{Write(u.X).At(Binding.Primary)}", Binding.Product),
            Unary u => new($"{u.Op.ToString().ToLowerInvariant()}({Write(u.X).Text})"),
            FusedMultiplyAdd p => new($"{Write(p.A).At(Binding.Product)} * {Write(p.B).At(Binding.Primary)} + {Write(p.C).At(Binding.Product)}", Binding.Sum),
            Select s => new($"{Write(s.Then).At(Binding.Product)} where {Write(s.A).At(Binding.Product)} {Sign(s.Test)} "
                + $"{Write(s.B).At(Binding.Product)} else {Write(s.Else).At(Binding.Product)}", Binding.Sum - 1),
            Binary b => WriteBinary(b),
            _ => throw new InvalidOperationException($"{e} has no text"),
        };

        Piece WriteBinary(Binary b)
        {
            Piece x = Write(b.A), y = Write(b.B);
            return b.Op switch
            {
                BinaryOp.Add => new($"{x.At(Binding.Sum)} + {y.At(Binding.Product)}", Binding.Sum),
                BinaryOp.Subtract => new($"{x.At(Binding.Sum)} - {y.At(Binding.Product)}", Binding.Sum),
                BinaryOp.Multiply => new($"{x.At(Binding.Product)} * {y.At(Binding.Primary)}", Binding.Product),
                BinaryOp.Divide => new($"{x.At(Binding.Product)} / {y.At(Binding.Primary)}", Binding.Product),
                _ => new($"{b.Op.ToString().ToLowerInvariant()}({x.Text}, {y.Text})"),
            };
        }
    }

    private static string Sign(Comparison test) => test switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        _ => "=",
    };
}
