using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>x where it is above 0, else slope times x. The slope is at least 0, so that the sign of the output tells the side.</summary>
internal sealed class LeakyReluLayer() : PointwiseLayer("LeakyRelu")
{
    protected override Expr Function(LayerScope layer) => IfLess(0, X, X, Slope(layer) * X);

    protected override Expr? DerivativeByOutput(LayerScope layer) => IfLess(0, X, 1, Slope(layer));

    private static double Slope(LayerScope layer) => layer.Number("slope", 0.01, s => s >= 0, "at least 0");
}
