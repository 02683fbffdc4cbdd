namespace NetDsl.Generator.Expressions;

/// <summary>Makes expressions in their simplest form: constants folded, neutral elements dropped. Only what holds for
/// every finite number; a product with zero is zero.</summary>
internal static class Simplify
{
    public static Expr Add(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant y) => x.Value + y.Value,
        (Constant { Value: 0 }, _) => b,
        (_, Constant { Value: 0 }) => a,
        (_, Unary { Op: UnaryOp.Negate } n) => Subtract(a, n.X),
        _ => new Binary(BinaryOp.Add, a, b),
    };

    public static Expr Subtract(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant y) => x.Value - y.Value,
        (Constant { Value: 0 }, _) => Negate(b),
        (_, Constant { Value: 0 }) => a,
        (_, Unary { Op: UnaryOp.Negate } n) => Add(a, n.X),
        _ when a.Equals(b) => 0,
        _ => new Binary(BinaryOp.Subtract, a, b),
    };

    public static Expr Multiply(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant y) => x.Value * y.Value,
        (Constant { Value: 0 }, _) or (_, Constant { Value: 0 }) => 0,
        (Constant { Value: 1 }, _) => b,
        (_, Constant { Value: 1 }) => a,
        (Constant { Value: -1 }, _) => Negate(b),
        (_, Constant { Value: -1 }) => Negate(a),
        (Unary { Op: UnaryOp.Negate } n, _) => Negate(Multiply(n.X, b)),
        (_, Unary { Op: UnaryOp.Negate } n) => Negate(Multiply(a, n.X)),
        (_, Constant) => Multiply(b, a),
        (Constant x, Binary { Op: BinaryOp.Multiply, A: Constant y } p) => Multiply(x.Value * y.Value, p.B),
        (_, Select { Else: Constant { Value: 0 } } s) => Choose(s.Test, s.A, s.B, Multiply(a, s.Then), 0),
        (Select { Else: Constant { Value: 0 } } s, _) => Choose(s.Test, s.A, s.B, Multiply(s.Then, b), 0),
        _ => new Binary(BinaryOp.Multiply, a, b),
    };

    public static Expr Divide(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant { Value: not 0 } y) => x.Value / y.Value,
        (Constant { Value: 0 }, _) => 0,
        (_, Constant { Value: 1 }) => a,
        (Unary { Op: UnaryOp.Negate } n, _) => Negate(Divide(n.X, b)),
        _ => new Binary(BinaryOp.Divide, a, b),
    };

    public static Expr Negate(Expr x) => x switch
    {
        Constant c => -c.Value,
        Unary { Op: UnaryOp.Negate } n => n.X,
        Binary { Op: BinaryOp.Subtract } s => Subtract(s.B, s.A),
        _ => new Unary(UnaryOp.Negate, x),
    };

    public static Expr Choose(Comparison test, Expr a, Expr b, Expr then, Expr otherwise)
        => then.Equals(otherwise) ? then : new Select(test, a, b, then, otherwise);

    public static Expr Apply(UnaryOp op, Expr x) => op == UnaryOp.Negate ? Negate(x) : new Unary(op, x);

    public static Expr Apply(BinaryOp op, Expr a, Expr b) => op switch
    {
        BinaryOp.Add => Add(a, b),
        BinaryOp.Subtract => Subtract(a, b),
        BinaryOp.Multiply => Multiply(a, b),
        BinaryOp.Divide => Divide(a, b),
        _ => new Binary(op, a, b),
    };
}
