using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Every way samples come in.</summary>
internal static class InputNetworks
{
    public static IEnumerable<DeclaredNetwork> All =>
    [
        Of("InputScaled", "Input(6, Scale = 0.25), Dense(5)"),
        Of("InputMean", "Input(6, Mean = [0.5], Std = [2.0]), Dense(5)"),
        Of("InputChannels", "Input(3, 5, 3, Scale = 1 / 255.0, Mean = [0.5, 0.25, 0.125], Std = [0.5, 2.0, 1.5]), Flatten, Dense(5)"),
        Of("InputTwoChannels", "Input(2, 2, 2, Mean = [0.5, -0.25]), Flatten, Dense(17)"),
        Of("InputGrey", "Input(5, 7, 1, Scale = 0.5), Flatten, Dense(7)"),
        Of("InputMap", "Input(4, 5, 3), Relu, Flatten, Dense(7)"),
        Of("InputMapSoftmax", "Input(3, 2, 7, Std = [2.0]), Softmax, Flatten, Dense(7)"),
        Of("InputWideSoftmax", "Input(2, 18), Softmax, Tanh, Flatten, Dense(7)"),
        Of("InputRowsOfOne", "Input(5, 3, 1), Softmax, Swish, Flatten, Dense(2)"),
        Of("InputMapDropout", "Input(3, 3, 2), Dropout(0.4), Tanh, Flatten, Dense(3)"),
    ];

    private static DeclaredNetwork Of(string name, string layers) => DeclaredNetwork.Of(name, $"{layers}, MeanSquaredError, Sgd(0.1)");
}
