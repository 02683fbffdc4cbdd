using NetDsl.Generator.Expressions;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>x times the normal distribution's integral up to x: exact with erf, or its tanh form.</summary>
internal sealed class GeluLayer() : PointwiseLayer("Gelu")
{
    protected override Expr Function(LayerScope layer) => layer.Flag("Tanh", false)
        ? 0.5 * X * (1 + Tanh(Math.Sqrt(2 / Math.PI) * (X + (0.044715 * X * X * X))))
        : 0.5 * X * (1 + Erf(X * Math.Sqrt(0.5)));
}
