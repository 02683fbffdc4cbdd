namespace NetDsl.Compiler.Tests.Optimizers;

public class RmsPropTests
{
    [Fact]
    public void Has_the_documented_defaults()
        => OptimizerRun.Check((w, g, state, _) => w - (0.001 * Scaled(g, state, 0.9, 1e-8)), "RmsProp");

    [Fact]
    public void Takes_its_options()
        => OptimizerRun.Check((w, g, state, step) => w - (0.02 / (1 + (0.3 * (step - 1))) * Scaled(g, state, 0.6, 1e-2)),
            "RmsProp",
            ("rate", 0.02), ("Rho", 0.6), ("Epsilon", 1e-2), ("Decay", 0.3));

    [Fact]
    public void Keeps_a_velocity_with_momentum_after_weight_decay()
        => OptimizerRun.Check(
            (w, g, state, _) =>
            {
                state[1] = (0.8 * state[1]) + Scaled(g + (0.1 * w), state, 0.9, 1e-8);
                return w - (0.01 * state[1]);
            },
            "RmsProp", ("rate", 0.01), ("Momentum", 0.8), ("WeightDecay", 0.1));

    /// <summary>The gradient over the root of its mean square, as in PyTorch's documentation of torch.optim.RMSprop.</summary>
    private static double Scaled(double g, double[] state, double rho, double epsilon)
    {
        state[0] = (rho * state[0]) + ((1 - rho) * g * g);
        return g / (Math.Sqrt(state[0]) + epsilon);
    }
}
