using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Every learning rule, with one neuron and with more than fit a panel, over layers that it leaves alone or trains too.</summary>
internal static class LearningRuleNetworks
{
    public static IEnumerable<DeclaredNetwork> All =>
    [
        Of("PerceptronOne", "Dense(1), Heaviside, Perceptron(0.1)"),
        Of("PerceptronMany", "Dense(21), Heaviside, Perceptron"),
        Of("PerceptronBehindThresholds", "Dense(18), Heaviside, Dense(3, Bias = false), Heaviside, Perceptron(0.5)"),
        Of("PerceptronBehindRelu", "Dense(18), Relu, Dense(3), Heaviside, Perceptron(0.1)"),
        Of("HebbOne", "Dense(1), Heaviside, Hebb(0.1)"),
        Of("HebbMany", "Dense(17, Bias = false), Heaviside, Hebb"),
        Of("DeltaOne", "Dense(1), Delta(0.05)"),
        Of("DeltaMany", "Dense(19), Delta"),
        Of("DeltaBehindTanh", "Dense(18), Tanh, Dense(2), Delta(0.02)"),
    ];

    private static DeclaredNetwork Of(string name, string ending) => DeclaredNetwork.Of(name, $"Input(8), {ending}");
}
