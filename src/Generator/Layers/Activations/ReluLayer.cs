using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>max(0, x).</summary>
internal sealed class ReluLayer() : PointwiseLayer("Relu")
{
    protected override Expr Function(LayerScope layer) => Max(X, 0);

    protected override Expr? DerivativeByOutput(LayerScope layer) => IfLess(0, X, 1, 0);
}
