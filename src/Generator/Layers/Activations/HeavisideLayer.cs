using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>1 where x is at least 0, else 0: the threshold neuron. Its derivative is 0.</summary>
internal sealed class HeavisideLayer() : PointwiseLayer("Heaviside")
{
    protected override Expr Function(LayerScope layer) => IfLess(X, 0, 0, 1);

    protected override Expr? DerivativeByOutput(LayerScope layer) => new Constant(0);
}
