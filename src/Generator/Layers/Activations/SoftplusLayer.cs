using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>ln(1 + exp(x)).</summary>
internal sealed class SoftplusLayer() : PointwiseLayer("Softplus")
{
    protected override Expr Function(LayerScope layer) => Exprs.Softplus(X);

    protected override Expr? DerivativeByOutput(LayerScope layer) => 1 - Exp(-X);
}
