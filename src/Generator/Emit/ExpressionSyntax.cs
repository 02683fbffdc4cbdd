using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Emit;

/// <summary>How strongly the outermost operator of a text binds.</summary>
internal enum Binding
{
    Sum,
    Product,
    Primary,
}

/// <summary>A piece of C# and how strongly it binds.</summary>
internal readonly record struct Piece(string Text, Binding Binding = Binding.Primary)
{
    /// <summary>In parentheses unless it binds as strongly as needed.</summary>
    public string At(Binding needed) => Binding >= needed ? Text : $"({Text})";
}

/// <summary>Writes expressions for one target. A part that is read more than once becomes a local first.</summary>
internal abstract class ExpressionSyntax
{
    /// <summary>The functions used whose definitions have to be written beside the kernels.</summary>
    public SortedSet<UnaryOp> Functions { get; } = [];

    /// <summary>Writes the statements that give <paramref name="name"/> the expression's value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The local.</param>
    /// <param name="expression">What it is.</param>
    /// <param name="argument">The text of each argument: a local or something as cheap.</param>
    /// <param name="leaf">The text of other leaves: step scalars, random numbers, the column.</param>
    public void Assign(SourceWriter writer, string name, Expr expression, Func<int, string> argument, Func<Expr, string> leaf)
        => writer.Line($"var {name} = {Value(writer, name, expression, argument, leaf)};");

    /// <summary>Writes the locals of shared parts and gives the text of the whole.</summary>
    public string Value(SourceWriter writer, string name, Expr expression, Func<int, string> argument, Func<Expr, string> leaf)
    {
        expression = Powers.Expand(expression);
        var uses = new Dictionary<Expr, int>();
        Count(expression);
        var locals = new Dictionary<Expr, string>();
        return Write(expression, isInt: false).Text;

        void Count(Expr e)
        {
            uses.TryGetValue(e, out int n);
            uses[e] = n + 1;
            if (n == 0)
            {
                foreach (var part in e.Parts)
                {
                    Count(part);
                }
            }
        }

        Piece Write(Expr e, bool isInt)
        {
            if (locals.TryGetValue(e, out string? local))
            {
                return new Piece(local);
            }

            var piece = e switch
            {
                Constant c => WriteConstant(c.Value, isInt),
                Argument a => new Piece(argument(a.Index)),
                Unary u => WriteUnary(u.Op, Write(u.X, u.Op is UnaryOp.FromBits or UnaryOp.IntToFloat)),
                Binary { Op: BinaryOp.ShiftLeft or BinaryOp.ShiftRight, B: Constant count } b
                    => WriteShift(b.Op == BinaryOp.ShiftLeft, Write(b.A, true), (int)count.Value),
                Binary b => WriteBinary(b.Op, Write(b.A, IsInt(b.Op)), Write(b.B, IsInt(b.Op))),
                FusedMultiplyAdd p => WriteFma(Write(p.A, false), Write(p.B, false), Write(p.C, false)),
                Select s => WriteSelect(s.Test, Write(s.A, false), Write(s.B, false), Write(s.Then, false), Write(s.Else, false)),
                _ => new Piece(leaf(e)),
            };
            if (e is Unary { Op: UnaryOp.Exp or UnaryOp.Log or UnaryOp.Tanh or UnaryOp.Erf } function)
            {
                Functions.Add(function.Op);
            }

            if (uses[e] > 1 && e is not (Argument or Constant) && !e.Equals(expression))
            {
                string shared = $"{name}Part{Literals.Int(locals.Count + 1)}";
                writer.Line($"var {shared} = {piece.Text};");
                locals.Add(e, shared);
                return new Piece(shared);
            }

            return piece;
        }
    }

    protected abstract Piece WriteConstant(double value, bool isInt);

    protected abstract Piece WriteUnary(UnaryOp op, Piece x);

    protected abstract Piece WriteBinary(BinaryOp op, Piece a, Piece b);

    protected abstract Piece WriteShift(bool left, Piece bits, int count);

    protected abstract Piece WriteFma(Piece a, Piece b, Piece c);

    protected abstract Piece WriteSelect(Comparison test, Piece a, Piece b, Piece then, Piece otherwise);

    /// <summary>An arithmetic operator as all targets write it, or null.</summary>
    protected static Piece? Infix(BinaryOp op, Piece a, Piece b) => op switch
    {
        BinaryOp.Add => new Piece($"{a.At(Binding.Sum)} + {b.At(Binding.Product)}", Binding.Sum),
        BinaryOp.Subtract => new Piece($"{a.At(Binding.Sum)} - {b.At(Binding.Product)}", Binding.Sum),
        BinaryOp.Multiply => new Piece($"{a.At(Binding.Product)} * {b.At(Binding.Primary)}", Binding.Product),
        BinaryOp.Divide => new Piece($"{a.At(Binding.Product)} / {b.At(Binding.Primary)}", Binding.Product),
        _ => null,
    };

    private static bool IsInt(BinaryOp op)
        => op is BinaryOp.AddInt or BinaryOp.SubtractInt or BinaryOp.AndInt;
}
