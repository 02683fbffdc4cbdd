namespace NetDsl.Compiler.Tests.Optimizers;

public class SgdTests
{
    [Fact]
    public void Follows_the_gradient() => OptimizerRun.Check((w, g, _, _) => w - (0.1 * g), "Sgd", ("rate", 0.1));

    [Fact]
    public void Has_the_documented_default() => OptimizerRun.Check((w, g, _, _) => w - (0.01 * g), "Sgd");

    [Fact]
    public void Keeps_a_velocity_with_momentum()
        => OptimizerRun.Check(
            (w, g, state, _) =>
            {
                state[0] = (0.9 * state[0]) + g;
                return w - (0.05 * state[0]);
            },
            "Sgd", ("rate", 0.05), ("Momentum", 0.9));

    [Fact]
    public void Looks_ahead_with_nesterov()
        => OptimizerRun.Check(
            (w, g, state, _) =>
            {
                state[0] = (0.9 * state[0]) + g;
                return w - (0.05 * (g + (0.9 * state[0])));
            },
            "Sgd", ("rate", 0.05), ("Momentum", 0.9), ("Nesterov", true));

    [Fact]
    public void Holds_each_element_of_the_gradient_to_a_limit_before_anything_else()
        => OptimizerRun.Check((w, g, _, _) => w - (0.1 * (Math.Clamp(g, -0.01, 0.01) + (0.2 * w))), "Sgd", ("rate", 0.1), ("WeightDecay", 0.2), ("ClipValue", 0.01));

    [Fact]
    public void Lowers_the_rate_with_decay()
        => OptimizerRun.Check((w, g, _, step) => w - (0.1 / (1 + (0.25 * (step - 1))) * g), "Sgd", ("rate", 0.1),
            ("Decay", 0.25));

    [Fact]
    public void Adds_the_weight_to_the_gradient_with_weight_decay()
        => OptimizerRun.Check(
            (w, g, state, _) =>
            {
                g += 0.2 * w;
                state[0] = (0.5 * state[0]) + g;
                return w - (0.05 * state[0]);
            },
            "Sgd", ("rate", 0.05), ("Momentum", 0.5), ("WeightDecay", 0.2));
}
