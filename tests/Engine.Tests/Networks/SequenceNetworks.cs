using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Layers that go through sequences, with all their options; ids and their tables.</summary>
internal static class SequenceNetworks
{
    private const string End = "Dense(3), MeanSquaredError, Sgd(0.1)";

    public static IEnumerable<DeclaredNetwork> All =>
    [
        Of("Embedding17", "Input(7, Vocabulary = 29), Embedding(17), Flatten", "Dense(3), MeanSquaredError, Adam(0.1, Epsilon = 1e-3)"),
        Of("EmbeddingNormalised", "Input(6, Vocabulary = 5), Embedding(18), Tanh, LayerNorm, Flatten"),
        Of("EmbeddingFrozen", "Input(6, Vocabulary = 5), Embedding(3, Frozen = true), Softmax, Flatten"),
        Of("EmbeddingOnlyPredicts", "Input(6, Vocabulary = 5), Embedding(3)", "Relu"),
        DeclaredNetwork.Of("EmbeddingShared", "Sgd(0.1)", """
            [Input(4, Vocabulary = 6)] public static partial Tensor Left { get; }
            [Embedding(5)] public static partial Tensor LeftCode { get; }
            [Input(4, Vocabulary = 6)] public static partial Tensor Right { get; }
            [Embedding(5, Share = nameof(LeftCode)), Add(nameof(LeftCode)), Flatten, Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        Of("SimpleRnn17", "Input(5, 3), SimpleRnn(17)"),
        Of("SimpleRnnRelu", "Input(4, 2), SimpleRnn(5, Relu = true, Sequences = true), Flatten"),
        Of("SimpleRnnOneStep", "Input(1, 6), SimpleRnn(4)"),
        Of("SimpleRnnOne", "Input(3, 1), SimpleRnn(1)"),
        Of("Lstm20", "Input(6, 3), Lstm(20)", "Dense(3), MeanSquaredError, Adam(0.1, Epsilon = 1e-3)"),
        Of("Lstm16", "Input(4, 17), Lstm(16, Sequences = true), Tanh, Lstm(33)"),
        Of("LstmStacked", "Input(5, 4), Lstm(6, Sequences = true), Lstm(7, Sequences = true, Bias = false), SimpleRnn(5)"),
        Of("LstmNormalised", "Input(5, 4), Lstm(6, Sequences = true), LayerNorm, Dropout(0.2), Lstm(18)"),
        Of("LstmBothWays", "Input(5, 4), Lstm(6, Sequences = true, Bidirectional = true), Lstm(17, Bidirectional = true)"),
        Of("LstmDropped", "Input(5, 4), Lstm(18, Dropout = 0.3, RecurrentDropout = 0.4, Sequences = true), SpatialDropout(0.2), Lstm(3, RecurrentDropout = 0.2)"),
        Of("LstmFrozen", "Input(4, 4), Lstm(6, Frozen = true)"),
        Of("LstmFrozenAbove", "Input(4, 4), SimpleRnn(3, Sequences = true), Lstm(6, Frozen = true)"),
        Of("LstmOnlyPredicts", "Input(4, 4), Lstm(6, Sequences = true)", "Lstm(5)"),
        Of("LstmSequenceOnlyPredicts", "Input(4, 4)", "Lstm(6, Sequences = true)"),
        Of("LstmSequenceLast", "Input(4, 4)", "Lstm(6, Sequences = true), MeanSquaredError, Sgd(0.1)"),
        Of("Gru18", "Input(5, 3), Gru(18)"),
        Of("GruBefore", "Input(5, 3), Gru(18, ResetAfter = false, Sequences = true), Gru(5, ResetAfter = false, RecurrentDropout = 0.3)"),
        Of("GruBothWays", "Input(5, 4), Gru(6, Sequences = true, Bidirectional = true, Bias = false), Gru(3, Bidirectional = true)"),
        Of("PaddedIds", "Input(6, Vocabulary = 4, Padding = 2), Embedding(5), Dropout(0.2), Lstm(6, Sequences = true), Gru(5, Bidirectional = true)"),
        DeclaredNetwork.Of("WordsAsPicture", "Input(6, Vocabulary = 5), Embedding(4), Reshape(3, 2, 4), Conv(3, Pad = 1), Relu, Flatten, Dense(2), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("WordsAsColumn", "Input(7, Vocabulary = 5), Embedding(4), Reshape(7, 1, 4), Conv(3, Kernel = new[] { 3, 1 }, Pad = new[] { 1, 0 }), Relu, GlobalAvgPool, Dense(2), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("DenseOfSteps", "Input(5, 4), Lstm(6, Sequences = true), Dense(17), Tanh, Dense(3, Bias = false), Softmax, MeanSquaredError, Sgd(0.1)"),
        Of("DenseOfStepsFirst", "Input(5, 4), Dense(18), Relu, Gru(5)"),
        DeclaredNetwork.Of("DenseOfStepsShared", "Sgd(0.1)", """
            [Input(5, 4), Tanh] public static partial Tensor Steps { get; }
            [Dense(6), Tanh, GlobalAvgPool] public static partial Tensor Each { get; }
            [From(nameof(Steps)), GlobalAvgPool, Dense(6, Share = nameof(Each)), Add(nameof(Each)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        Of("MeanOfSteps", "Input(6, Vocabulary = 5), Embedding(17), Dense(3), GlobalAvgPool"),
        Of("MeanOfPaddedSteps", "Input(6, Vocabulary = 4, Padding = 2), Embedding(17), Dense(5), Relu, GlobalAvgPool"),
        DeclaredNetwork.Of("LengthsGiven", "Sgd(0.1)", """
            [Input(5, 3)] public static partial Tensor Steps { get; }
            [Input(1, Scale = 5)] public static partial Tensor Lengths { get; }
            [From(nameof(Steps)), SimpleRnn(4, Lengths = nameof(Lengths), Sequences = true), Lstm(4, Lengths = nameof(Lengths)), Dense(2), MeanSquaredError]
            public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("LstmShared", "Sgd(0.1)", """
            [Input(4, 3)] public static partial Tensor Left { get; }
            [Lstm(5)] public static partial Tensor LeftCode { get; }
            [Input(4, 3)] public static partial Tensor Right { get; }
            [Lstm(5, Share = nameof(LeftCode)), Add(nameof(LeftCode)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("StatesReadByAll", "Sgd(0.1)", """
            [Input(4, 3), Lstm(5, Sequences = true)] public static partial Tensor States { get; }
            [Flatten, Dense(2), MeanSquaredError] public static partial Tensor Flat { get; }
            [From(nameof(States)), Gru(4)] public static partial Tensor Last { get; }
            [From(nameof(States)), Softmax, SimpleRnn(4), Add(nameof(Last)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
    ];

    private static DeclaredNetwork Of(string name, string layers, string end = End) => DeclaredNetwork.Of(name, $"{layers}, {end}");
}
