namespace NetDsl.Generator.Expressions;

/// <summary>What an expression takes to be worked out.</summary>
internal static class Effort
{
    /// <summary>Whether there is a function of many operations in it.</summary>
    public static bool HasFunction(Expr expr)
        => expr is Unary { Op: UnaryOp.Exp or UnaryOp.Log or UnaryOp.Tanh or UnaryOp.Erf } || expr.Parts.Any(HasFunction);

    /// <summary>Whether there is such a function in it, or a random number, which takes as many.</summary>
    public static bool IsCostly(Expr expr) => HasFunction(expr) || HasRandom(expr);

    /// <summary>How many operations it is made of: a choice is made after a comparison.</summary>
    public static int Operations(Expr expr) => expr.Parts.Sum(Operations) + expr switch
    {
        Leaf => 0,
        Select => 2,
        _ => 1,
    };

    private static bool HasRandom(Expr expr) => expr is Uniform || expr.Parts.Any(HasRandom);
}
