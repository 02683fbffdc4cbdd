using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Tensors that windows see as pictures of another shape than they were made in, or of several at once.</summary>
internal static class ReshapedNetworks
{
    private const string End = "Dense(2), MeanSquaredError, Sgd(0.1)";

    public static IEnumerable<DeclaredNetwork> All =>
    [
        DeclaredNetwork.Of("TwoPicturesOfOne", "Sgd(0.01)", """
            [Input(8, 8, 4), Conv(4, Kernel = 1), Tanh] public static partial Tensor Stem { get; }
            [Conv(4, Pad = 1)] public static partial Tensor Square { get; }
            [From(nameof(Stem)), Reshape(4, 16, 4), Conv(4, Pad = 1), Reshape(8, 8, 4), Add(nameof(Square))] public static partial Tensor Both { get; }
            [Flatten, Dense(3), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("ThreePicturesOfOne", "Sgd(0.01)", """
            [Input(6, 4, 2), Conv(4, Pad = 1), Tanh] public static partial Tensor Stem { get; }
            [Conv(4, Pad = 2), Relu, MaxPool(2), Flatten, Dense(3)] public static partial Tensor Square { get; }
            [From(nameof(Stem)), Reshape(3, 8, 4), Conv(3, Kernel = new[] { 5, 1 }, Pad = new[] { 2, 0 }), Flatten, Dense(3)] public static partial Tensor Flat { get; }
            [From(nameof(Stem)), Reshape(24, 1, 4), Conv(5, Padding = Padding.Same), Flatten, Dense(3), Add(nameof(Square), nameof(Flat)), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("OtherChannels", $"Input(4, 6, 2), Conv(4, Pad = 1), Tanh, Reshape(6, 8, 2), Conv(3, Pad = 1), Reshape(2, 3, 24), Conv(2, Pad = 1), Flatten, {End}"),
        DeclaredNetwork.Of("WordsReadTwice", "Sgd(0.1)", """
            [Input(7, Vocabulary = 5), Embedding(4)] public static partial Tensor Words { get; }
            [Reshape(7, 1, 4), Conv(3, Kernel = new[] { 3, 1 }, Pad = new[] { 1, 0 }), GlobalAvgPool] public static partial Tensor Near { get; }
            [From(nameof(Words)), Lstm(3), Add(nameof(Near)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("PictureAndStepsOfOne", "Sgd(0.1)", """
            [Input(5, 3, 2), Conv(4, Pad = 1), Tanh] public static partial Tensor Stem { get; }
            [Conv(3, Pad = 1), GlobalAvgPool] public static partial Tensor Near { get; }
            [From(nameof(Stem)), Reshape(15, 4), Lstm(3), Add(nameof(Near)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("WordsAsPaddedColumn", $"Input(7, Vocabulary = 5), Embedding(4), Reshape(7, 1, 4), Conv(3, Pad = 1), Relu, GlobalAvgPool, {End}"),
        DeclaredNetwork.Of("WordsAsSameColumn", $"Input(7, Vocabulary = 5), Embedding(18), Dropout(0.2), Reshape(7, 1, 18), Conv(3, Padding = Padding.Same), Relu, GlobalAvgPool, {End}"),
        DeclaredNetwork.Of("WordsAsLine", $"Input(7, Vocabulary = 5), Embedding(4), Reshape(1, 7, 4), Conv(3, Pad = 1), Relu, GlobalAvgPool, {End}"),
        DeclaredNetwork.Of("NormalisedWordsAsColumn", $"Input(7, Vocabulary = 5), Embedding(4), LayerNorm, Softmax, Reshape(7, 1, 4), Conv(3, Pad = 1), Relu, GlobalAvgPool, {End}"),
        DeclaredNetwork.Of("WordsBesideWords", "Sgd(0.1)", """
            [Input(7, Vocabulary = 5), Embedding(4)] public static partial Tensor Words { get; }
            [From(nameof(Words)), Tanh, Concat(nameof(Words)), Reshape(7, 1, 8), Conv(3, Pad = 1), GlobalAvgPool, Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("StatesAsPicture", $"Input(6, 3), Lstm(4, Sequences = true), Reshape(3, 2, 4), Conv(3, Pad = 1), Flatten, {End}"),
        DeclaredNetwork.Of("StatesAsColumn", $"Input(6, 3), Lstm(4, Sequences = true, Bidirectional = true), Reshape(6, 1, 8), Conv(3, Pad = 1), Flatten, {End}"),
        DeclaredNetwork.Of("StatesBesideTheirPicture", "Sgd(0.1)", """
            [Input(6, 3), Lstm(4, Sequences = true)] public static partial Tensor States { get; }
            [Reshape(6, 1, 4), Conv(4, Kernel = new[] { 3, 1 }, Pad = new[] { 1, 0 })] public static partial Tensor Near { get; }
            [From(nameof(States)), Reshape(6, 1, 4), Add(nameof(Near)), Flatten, Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
    ];
}
