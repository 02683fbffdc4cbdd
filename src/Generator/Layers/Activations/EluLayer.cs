using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>x where it is above 0, else alpha (exp(x) - 1).</summary>
internal sealed class EluLayer() : PointwiseLayer("Elu")
{
    protected override Expr Function(LayerScope layer) => IfLess(0, X, X, Alpha(layer) * (Exp(X) - 1));

    protected override Expr? DerivativeByOutput(LayerScope layer) => IfLess(0, X, 1, X + Alpha(layer));

    private static double Alpha(LayerScope layer) => layer.Number("alpha", 1, a => a >= 0, "at least 0");
}
