using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>tanh x.</summary>
internal sealed class TanhLayer() : PointwiseLayer("Tanh")
{
    protected override Expr Function(LayerScope layer) => Tanh(X);

    protected override Expr? DerivativeByOutput(LayerScope layer) => 1 - (X * X);
}
