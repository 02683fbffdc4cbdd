using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Compiler.Tests.Expressions;

public class SubstitutionTests
{
    [Fact]
    public void Replaces_all_arguments_at_once()
        => Assert.Equal(Y - Exp(X), Substitution.Arguments(X - Exp(Y), i => i == 0 ? Y : X));

    [Fact]
    public void Simplifies_what_it_makes()
        => Assert.Equal(Y, Substitution.Arguments(X * Y, i => i == 0 ? 1 : Y));

    [Fact]
    public void Reaches_every_kind_of_expression()
    {
        Expr all = new FusedMultiplyAdd(X, IfLess(X, Y, Max(X, 1), new Column()), new Scalar(StepScalar.Rate) + new Uniform(3));
        Assert.Equal([2, 5], Substitution.ArgumentsOf(Substitution.Arguments(all, i => Arg(i == 0 ? 5 : 2))));
    }

    [Fact]
    public void Keeps_shared_parts_shared()
    {
        // Each step doubles the tree: only shared parts make this end.
        Expr e = X;
        for (int i = 0; i < 60; i++)
        {
            e = new Binary(BinaryOp.Multiply, e, e);
        }

        var replaced = Assert.IsType<Binary>(Substitution.Arguments(e, _ => Y));
        Assert.Same(replaced.A, replaced.B);
        Assert.Equal([1], Substitution.ArgumentsOf(replaced));
    }

    [Fact]
    public void Replaces_a_part_wherever_it_stands()
        => Assert.Equal((Y * Y) + Sqrt(1 - Y), Substitution.Replace((Exp(X) * Exp(X)) + Sqrt(1 - Exp(X)), Exp(X), Y));

    [Fact]
    public void Does_not_replace_what_has_no_parts() => Assert.Equal(Exp(X), Substitution.Replace(Exp(X), X, Y));

    [Fact]
    public void Lists_arguments_once_in_order() => Assert.Equal([0, 1, 7], Substitution.ArgumentsOf((Arg(7) * Y) + (X / Arg(7))));
}
