using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>x / (1 + exp(-x)).</summary>
internal sealed class SwishLayer() : PointwiseLayer("Swish")
{
    protected override Expr Function(LayerScope layer) => X * Logistic(X);
}
