using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>The mean or sum over the outputs of (y - t)^2.</summary>
internal sealed class MeanSquaredErrorLayer() : ElementLossLayer("MeanSquaredError")
{
    protected override Node PerSample(LayerScope layer) => Errors(layer, layer.Input, (X - Y) * (X - Y));
}
