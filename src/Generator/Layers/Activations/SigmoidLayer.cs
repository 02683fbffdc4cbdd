using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>1 / (1 + exp(-x)).</summary>
internal sealed class SigmoidLayer() : PointwiseLayer("Sigmoid")
{
    protected override Expr Function(LayerScope layer) => Logistic(X);

    protected override Expr? DerivativeByOutput(LayerScope layer) => X * (1 - X);
}
