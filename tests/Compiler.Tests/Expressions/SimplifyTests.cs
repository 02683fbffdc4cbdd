using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Compiler.Tests.Expressions;

public class SimplifyTests
{
    [Fact]
    public void Folds_constants()
        => Assert.Equal(new Constant(6.5), ((Expr)2 * 3) + (1 / (Expr)2));

    [Fact]
    public void Drops_neutral_elements()
    {
        Assert.Equal(X, X + 0);
        Assert.Equal(X, 0 + X);
        Assert.Equal(X, X - 0);
        Assert.Equal(X, 1 * X);
        Assert.Equal(X, X * 1);
        Assert.Equal(X, X / 1);
    }

    [Fact]
    public void Makes_zero_of_what_is_zero_for_every_number()
    {
        Assert.Equal(new Constant(0), X * 0);
        Assert.Equal(new Constant(0), 0 * Exp(X));
        Assert.Equal(new Constant(0), 0 / X);
        Assert.Equal(new Constant(0), Exp(X) - Exp(X));
    }

    [Fact]
    public void Does_not_divide_by_zero_itself() => Assert.IsType<Binary>((Expr)1 / 0);

    [Fact]
    public void Draws_signs_outwards()
    {
        Assert.Equal(X, -(-X));
        Assert.Equal(Y - X, -(X - Y));
        Assert.Equal(X - Y, X + (-Y));
        Assert.Equal(X + Y, X - (-Y));
        Assert.Equal(-(X * Y), (-X) * Y);
        Assert.Equal(-(X / Y), (-X) / Y);
        Assert.Equal(-X, -1 * X);
    }

    [Fact]
    public void Joins_constant_factors() => Assert.Equal(6 * X, 3 * (X * 2));

    [Fact]
    public void Multiplies_inside_a_choice_that_is_else_zero()
        => Assert.Equal(IfLess(0, X, Y * 5, 0), Y * IfLess(0, X, 5, 0));

    [Fact]
    public void Makes_no_choice_between_equals() => Assert.Equal(X + Y, IfLess(X, 0, X + Y, X + Y));

    [Fact]
    public void Expressions_are_equal_by_structure_and_only_then()
    {
        Expr a = Exp(X + 1) * Y, b = Exp(X + 1) * Y;
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a, Exp(Y + 1) * Y);
        Assert.NotEqual(Max(X, Y), Min(X, Y));
        Assert.NotEqual(new Uniform(1), (Expr)new Uniform(2));
    }
}
