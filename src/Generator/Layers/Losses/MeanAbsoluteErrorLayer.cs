using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>The mean or sum over the outputs of |y - t|.</summary>
internal sealed class MeanAbsoluteErrorLayer() : ElementLossLayer("MeanAbsoluteError")
{
    protected override Node PerSample(LayerScope layer) => Errors(layer, layer.Input, Abs(X - Y));
}
