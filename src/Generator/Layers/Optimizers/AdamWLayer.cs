using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Optimizers;

/// <summary>Adam whose weight decay acts on the weight and not through the gradient: w -= rate WeightDecay w.</summary>
internal sealed class AdamWLayer() : OptimizerLayer("AdamW", 0.001)
{
    protected override Optimizer Define(LayerScope layer, double decay)
    {
        decay *= layer.Number("WeightDecay", 0.01, d => d >= 0, "at least 0");
        return AdamLayer.Define(layer, "AdamW", DeclaredRate(layer), Gradient, Weight - (StepRate * decay * Weight));
    }
}
