using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Optimizers;

/// <summary>m = b1 m + (1 - b1) g, v = b2 v + (1 - b2) g^2, both corrected for their start from 0;
/// w -= rate m / (sqrt(v) + epsilon).</summary>
internal sealed class AdamLayer() : OptimizerLayer("Adam", 0.001)
{
    protected override Optimizer Define(LayerScope layer, double decay) => Define(layer, "Adam", DeclaredRate(layer), Decayed(layer, decay), Weight);

    /// <summary>Adam with a given gradient and a given weight to start from.</summary>
    internal static Optimizer Define(LayerScope layer, string name, double rate, Expr gradient, Expr weight)
    {
        double beta1 = Share(layer, "Beta1", 0.9), beta2 = Share(layer, "Beta2", 0.999);
        Expr m = Slot0 * new Scalar(StepScalar.Correction1), v = Slot1 * new Scalar(StepScalar.Correction2);
        return new Optimizer(name, rate, Decay(layer), beta1, beta2, ["momentum", "variance"],
            [(beta1 * Slot0) + ((1 - beta1) * gradient), (beta2 * Slot1) + ((1 - beta2) * gradient * gradient)],
            weight - (StepRate * m / (Sqrt(v) + Epsilon(layer))));
    }
}
