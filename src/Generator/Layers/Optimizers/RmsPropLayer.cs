using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Optimizers;

/// <summary>v = rho v + (1 - rho) g^2; w -= rate g / (sqrt(v) + epsilon), with momentum through a velocity.</summary>
internal sealed class RmsPropLayer() : OptimizerLayer("RmsProp", 0.001)
{
    protected override Optimizer Define(LayerScope layer, double decay)
    {
        double rho = Share(layer, "Rho", 0.9), momentum = Share(layer, "Momentum", 0);
        var g = Decayed(layer, decay);
        var variance = (rho * Slot0) + ((1 - rho) * g * g);
        double epsilon = Epsilon(layer);
        return momentum == 0
            ? new Optimizer("RmsProp", DeclaredRate(layer), Decay(layer), 0, 0, ["variance"], [variance],
                Weight - (StepRate * g / (Sqrt(Slot0) + epsilon)))
            : new Optimizer("RmsProp", DeclaredRate(layer), Decay(layer), 0, 0, ["variance", "velocity"],
                [variance, (momentum * Slot1) + (g / (Sqrt(variance) + epsilon))], Weight - (StepRate * Slot1));
    }
}
