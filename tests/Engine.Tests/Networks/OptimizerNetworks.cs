using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Every optimiser with every option it has. Those that divide by the size of the gradient are given an Epsilon that
/// is not lost beside a gradient's rounding: else a gradient of 1e-9 that should be 0 moves its weight as far as any other.</summary>
internal static class OptimizerNetworks
{
    public static IEnumerable<DeclaredNetwork> All =>
    [
        Of("SgdDecay", "Sgd(0.1, Decay = 0.5, WeightDecay = 0.05)"),
        Of("SgdMomentum", "Sgd(0.05, Momentum = 0.9)"),
        Of("SgdNesterov", "Sgd(0.05, Momentum = 0.9, Nesterov = true, WeightDecay = 0.01)"),
        Of("SgdClipped", "Sgd(0.1, Momentum = 0.5, ClipValue = 0.002)"),
        Of("SgdNorm", "Sgd(0.1, Momentum = 0.5, ClipNorm = 0.05)"),
        Of("AdamNorm", "Adam(0.01, Epsilon = 1e-3, WeightDecay = 0.1, ClipNorm = 0.01)"),
        Of("NormNotReached", "Sgd(0.1, ClipNorm = 1000)"),
        DeclaredNetwork.Of("NormOfGroups", "Input(5, 4, 4), Conv(6, Groups = 2), Tanh, Flatten, Dense(2), MeanSquaredError, Sgd(0.1, ClipNorm = 0.05)"),
        Of("AdamPlain", "Adam(0.01, Epsilon = 1e-3)"),
        Of("AdamAll", "Adam(0.01, Beta1 = 0.8, Beta2 = 0.9, Epsilon = 1e-3, WeightDecay = 0.1, Decay = 0.3)"),
        Of("AdamWPlain", "AdamW(0.01, Epsilon = 1e-3)"),
        Of("AdamWAll", "AdamW(0.01, Beta1 = 0.7, Beta2 = 0.95, Epsilon = 1e-3, WeightDecay = 0.2, Decay = 0.1)"),
        Of("RmsPropPlain", "RmsProp(0.01, Epsilon = 1e-3)"),
        Of("RmsPropAll", "RmsProp(0.01, Rho = 0.8, Momentum = 0.6, Epsilon = 1e-3, WeightDecay = 0.05, Decay = 0.2)"),
    ];

    private static DeclaredNetwork Of(string name, string optimizer)
        => DeclaredNetwork.Of(name, $"Input(10), Dense(33), Tanh, Dense(17), Sigmoid, Dense(3), MeanSquaredError, {optimizer}");
}
