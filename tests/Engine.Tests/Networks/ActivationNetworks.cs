using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Every activation: between dense layers, twice in a row, right after the input, and as the output.</summary>
internal static class ActivationNetworks
{
    private static readonly (string Name, string Attribute)[] Activations =
    [
        ("Relu", "Relu"), ("Sigmoid", "Sigmoid"), ("Tanh", "Tanh"), ("Softplus", "Softplus"), ("Softmax", "Softmax"),
        ("LeakyRelu", "LeakyRelu(0.1)"), ("Elu", "Elu(0.7)"), ("Selu", "Selu"), ("Gelu", "Gelu"), ("GeluTanh", "Gelu(Tanh = true)"), ("Swish", "Swish"),
        ("Heaviside", "Heaviside"),
    ];

    public static IEnumerable<DeclaredNetwork> All =>
    [
        .. Activations.Select(a => DeclaredNetwork.Of($"{a.Name}Between",
            $"Input(7), Dense(17), {a.Attribute}, Dense(3), MeanSquaredError, Sgd(0.1)")),
        .. Activations.Select(a => DeclaredNetwork.Of($"{a.Name}Output", $"Input(5), Dense(33), {a.Attribute}, MeanSquaredError, Sgd(0.1)")),
        DeclaredNetwork.Of("TwoInARow", "Input(6), Dense(18), Tanh, Softplus, Dense(4), Sigmoid, Tanh, MeanSquaredError, Sgd(0.2)"),
        DeclaredNetwork.Of("TwoSoftmax", "Input(6), Dense(20), Softmax, Softmax, Dense(5), Softmax, CrossEntropy, Sgd(0.2)"),
        DeclaredNetwork.Of("AfterInput", "Input(9), Tanh, Relu, Dense(3), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("OwnFunction", "Input(4), Dense(19), Activation(nameof(Bent)), Dense(2), MeanSquaredError, Sgd(0.1)",
            "private static float Bent(float x) => (MathF.Sqrt((x * x) + 1) - 1) / 2 + x;"),
    ];
}
