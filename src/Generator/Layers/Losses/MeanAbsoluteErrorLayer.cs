using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>The mean over the outputs of |y - t|.</summary>
internal sealed class MeanAbsoluteErrorLayer() : LossLayer("MeanAbsoluteError")
{
    protected override Node PerSample(LayerScope layer) => RowMean(layer, layer.Input, Abs(X - Y));
}
