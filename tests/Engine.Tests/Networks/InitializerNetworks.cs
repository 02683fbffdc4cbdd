using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Every way weights begin.</summary>
internal static class InitializerNetworks
{
    public const int Inputs = 40, Units = 50;

    public static IEnumerable<DeclaredNetwork> All =>
    [
        .. new[] { "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal" }.Select(init => Of(init, $"Init = Init.{init}")),
        Of("Normal", "Init = Init.Normal, InitScale = 0.2"),
        Of("Uniform", "Init = Init.Uniform, InitScale = 0.3"),
        Of("Constant", "Init = Init.Constant, InitScale = -0.25, BiasInit = 1.5"),
        Of("Zeros", "Init = Init.Zeros"),
        Of("Orthogonal", "Init = Init.Orthogonal"),
        DeclaredNetwork.Of("InitPictures", "Input(6, 6, 4), Conv(18, Init = Init.Orthogonal, InitScale = 1.5)"),
        DeclaredNetwork.Of("InitLstm", "Input(4, 3), Lstm(17, Bidirectional = true)"),
        DeclaredNetwork.Of("InitGru", "Input(4, 3), Gru(17, ResetAfter = false, Init = Init.Uniform, InitScale = 0.3, RecurrentInitScale = 2)"),
        DeclaredNetwork.Of("InitSimpleRnn", "Input(4, 3), SimpleRnn(17, RecurrentInit = Init.Uniform, RecurrentInitScale = 0.2)"),
        DeclaredNetwork.Of("InitLiteral", "Input(3), Dense(2, Weights = [1, 2.5, -3, 1e-30, 5, 1 / 3.0], Biases = [0.1, -7])"),
    ];

    private static DeclaredNetwork Of(string name, string options) => DeclaredNetwork.Of($"Init{name}", $"Input({Inputs}), Dense({Units}, {options})");
}
