using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>scale x where it is above 0, else scale alpha (exp(x) - 1).</summary>
internal sealed class SeluLayer() : PointwiseLayer("Selu")
{
    private const double Scale = 1.0507009873554805, Alpha = 1.6732632423543772;

    protected override Expr Function(LayerScope layer) => IfLess(0, X, Scale * X, Scale * Alpha * (Exp(X) - 1));

    protected override Expr? DerivativeByOutput(LayerScope layer) => IfLess(0, X, Scale, X + (Scale * Alpha));
}
