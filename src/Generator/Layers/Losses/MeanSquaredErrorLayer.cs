using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>The mean over the outputs of (y - t)^2.</summary>
internal sealed class MeanSquaredErrorLayer() : LossLayer("MeanSquaredError")
{
    protected override Node PerSample(LayerScope layer) => RowMean(layer, layer.Input, (X - Y) * (X - Y));
}
