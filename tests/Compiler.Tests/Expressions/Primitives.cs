using NetDsl.Generator.Expressions;

namespace NetDsl.Compiler.Tests.Expressions;

/// <summary>Writes the definitions of exp, log, tanh and erf into an expression, as emitters do.</summary>
internal static class Primitives
{
    public static Expr Of(Expr expression)
    {
        if (expression.Parts.Count == 0)
        {
            return expression;
        }

        var parts = expression.Parts.Select(Of).ToArray();
        return expression is Unary u && MathFunctions.DefinitionOf(u.Op) is { } definition
            ? Substitution.Arguments(definition, _ => parts[0])
            : expression.With(parts);
    }
}
