using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Optimizers;

/// <summary>w -= rate g; with momentum v = momentum v + g, w -= rate v, or Nesterov's w -= rate (g + momentum v).</summary>
internal sealed class SgdLayer() : OptimizerLayer("Sgd", 0.01)
{
    protected override Optimizer Define(LayerScope layer, double decay)
    {
        double momentum = Share(layer, "Momentum", 0);
        var g = Decayed(layer, decay);
        return momentum == 0
            ? new Optimizer("Sgd", DeclaredRate(layer), Decay(layer), 0, 0, [], [], Weight - (StepRate * g))
            : new Optimizer("Sgd", DeclaredRate(layer), Decay(layer), 0, 0, ["velocity"], [(momentum * Slot0) + g],
                Weight - (StepRate * (layer.Flag("Nesterov", false) ? g + (momentum * Slot0) : Slot0)));
    }
}
