using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Widths that are no multiple of anything, dense layers with all their options, dropout wherever it may stand, and
/// networks that lack what others have.</summary>
internal static class StructureNetworks
{
    private static readonly int[] Widths = [1, 2, 15, 16, 17, 31, 33, 48, 100, 130];

    public static IEnumerable<DeclaredNetwork> All =>
    [
        .. Widths.Select((width, i) => DeclaredNetwork.Of($"Width{width}",
            $"Input({Widths[(i + 3) % Widths.Length]}), Dense({width}), Relu, Dense({Widths[(i + 5) % Widths.Length]}), Tanh, Dense({width}), MeanSquaredError, Sgd(0.1)")),
        DeclaredNetwork.Of("ReshapeToPicture", "Input(10), Dense(24), Relu, Reshape(4, 3, 2), Conv(5, Pad = 1), Relu, Upsample(2), Conv(1, Pad = 1), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("ReshapeLinear", "Input(10), Dense(48), Reshape(4, 4, 3), ConvTranspose(2, Kernel = 4, Stride = 2, Pad = 1), Sigmoid, MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("ReshapePicture", "Input(4, 6, 2), Conv(3), Tanh, Reshape(4, 2, 3), MaxPool(2), Reshape(6), Dense(3), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("ReshapeInput", "Input(32), Reshape(4, 4, 2), Conv(3, Pad = 1), Relu, Flatten, Dense(2), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("NoBias", "Input(5), Dense(18, Bias = false), Relu, Dense(3, Bias = false), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("NoBiasNoActivation", "Input(5), Dense(18, Bias = false), Dense(3), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("OneLayer", "Input(3), Dense(2), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DropoutBetween", "Input(7), Dense(40), Relu, Dropout(0.5), Dense(9), Tanh, Dropout(0.2), Dense(4), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DropoutFirst", "Input(21), Dropout(0.3), Dense(9), Tanh, Dense(4), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DropoutLast", "Input(7), Dense(19), Dropout(0.4), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DropoutOfOne", "Input(7), Dense(1), Dropout(0.4), Dense(3), Dropout(0.1), Dense(1), Dropout(0.3), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DropoutTwice", "Input(7), Dense(5), Dropout(0.4), Dropout(0.5), Dense(3), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DropoutNone", "Input(7), Dense(5), Dropout(0.0), Dense(3), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DropoutBeforeSoftmax", "Input(7), Dense(20), Dropout(0.4), Softmax, CrossEntropy, Sgd(0.1)"),
        DeclaredNetwork.Of("NotReached", "Input(7), Dense(17), Heaviside, Dense(3), Softmax, CrossEntropy, Adam(0.1, Epsilon = 1e-3, WeightDecay = 0.1)"),
        DeclaredNetwork.Of("NoWeights", "Input(12), Sigmoid, MeanSquaredError, MeanAbsoluteError, Sgd(0.1)"),
        DeclaredNetwork.Of("OnlyPredicts", "Input(5), Dense(17), Relu, Dense(4), Softmax"),
        DeclaredNetwork.Of("OnlyPredictsDropout", "Input(5), Dropout(0.5), Dense(17), Dropout(0.5)"),
        DeclaredNetwork.Of("OnlyInput", "Input(5)"),
        DeclaredNetwork.Of("OnlyPictures", "Input(2, 3, 3, Scale = 0.5), Softmax"),
        DeclaredNetwork.Of("OwnNames", "Input(4, Name = \"Row\"), Dense(17, Name = \"Step\"), Relu(Name = \"class\"), Dense(5, Name = \"Gradient\"), "
            + "Tanh(Name = \"Column\"), Dense(3, Name = \"Batch\"), Softmax(Name = \"Finish\"), CrossEntropy(Name = \"me\"), Adam(0.01, Epsilon = 1e-3)"),
        DeclaredNetwork.Of("NamesThatMeet", "Input(4), Dense(5, Name = \"A_b\"), Relu(Name = \"AB\"), Dense(5, Name = \"Ab\"), Relu(Name = \"A.b\"), Dense(2), MeanSquaredError, Sgd(0.1)"),
    ];
}
