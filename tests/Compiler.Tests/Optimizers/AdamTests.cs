namespace NetDsl.Compiler.Tests.Optimizers;

public class AdamTests
{
    [Fact]
    public void Is_that_of_pytorch_by_default()
        => OptimizerRun.Check((w, g, state, step) => Adam(w, g, state, step, 0.001, 0.9, 0.999, 1e-8), "Adam");

    [Fact]
    public void Takes_its_options()
        => OptimizerRun.Check((w, g, state, step) => Adam(w, g, state, step, 0.05, 0.7, 0.9, 1e-3), "Adam", ("rate", 0.05),
            ("Beta1", 0.7), ("Beta2", 0.9), ("Epsilon", 1e-3));

    [Fact]
    public void Adds_the_weight_to_the_gradient_with_weight_decay()
        => OptimizerRun.Check((w, g, state, step) => Adam(w, g + (0.1 * w), state, step, 0.02, 0.9, 0.999, 1e-8), "Adam",
            ("rate", 0.02), ("WeightDecay", 0.1));

    [Fact]
    public void Lowers_the_rate_with_decay()
        => OptimizerRun.Check((w, g, state, step) => Adam(w, g, state, step, 0.02 / (1 + (0.5 * (step - 1))), 0.9, 0.999, 1e-8),
            "Adam", ("rate", 0.02), ("Decay", 0.5));

    [Fact]
    public void Without_a_first_moment_follows_the_gradient()
        => OptimizerRun.Check((w, g, state, step) => Adam(w, g, state, step, 0.02, 0, 0.999, 1e-8), "Adam", ("rate", 0.02),
            ("Beta1", 0.0));

    [Fact]
    public void AdamW_is_that_of_pytorch_by_default()
        => OptimizerRun.Check((w, g, state, step) => Adam(w * (1 - (0.001 * 0.01)), g, state, step, 0.001, 0.9, 0.999, 1e-8),
            "AdamW");

    [Fact]
    public void AdamW_takes_its_options()
        => OptimizerRun.Check((w, g, state, step) => Adam(w * (1 - (0.05 * 0.3)), g, state, step, 0.05, 0.8, 0.9, 1e-6), "AdamW",
            ("rate", 0.05), ("Beta1", 0.8), ("Beta2", 0.9), ("Epsilon", 1e-6), ("WeightDecay", 0.3));

    /// <summary>As in PyTorch's documentation of torch.optim.Adam.</summary>
    private static double Adam(double w, double g, double[] state, int step, double rate, double beta1, double beta2,
        double epsilon)
    {
        state[0] = (beta1 * state[0]) + ((1 - beta1) * g);
        state[1] = (beta2 * state[1]) + ((1 - beta2) * g * g);
        double mean = state[0] / (1 - Math.Pow(beta1, step)), square = state[1] / (1 - Math.Pow(beta2, step));
        return w - (rate * mean / (Math.Sqrt(square) + epsilon));
    }
}
