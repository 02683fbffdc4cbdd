using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Ids that several read, and sequences in which some steps do not count, handed on and joined.</summary>
internal static class MaskNetworks
{
    /// <summary>Beside the first network; the others use them too.</summary>
    private const string Blocks = """
        [Block]
        public sealed partial class TwoTablesAttribute(int width) : LayerAttribute
        {
            [Embedding(nameof(width))] public static partial Tensor Fine { get; }
            [From(Block.Input), Embedding(3)] public static partial Tensor Coarse { get; }
            [Concat(nameof(Fine), nameof(Coarse))] public static partial Tensor Output { get; }
        }

        [Block, Gru(nameof(units), Lengths = nameof(lengths), Sequences = true), Dropout(0.1), SimpleRnn(nameof(units))]
        public sealed partial class StackAttribute(int units, string lengths = "") : WeightedLayerAttribute;
        """;

    public static IEnumerable<DeclaredNetwork> All => [.. Declared.Select((network, i) => i == 0 ? network with { Source = $"{network.Source}\n{Blocks}" } : network)];

    private static IEnumerable<DeclaredNetwork> Declared =>
    [
        Of("IdsByName", """
            [Input(6, Vocabulary = 7)] public static partial Tensor Words { get; }
            [Input(1, Scale = 6)] public static partial Tensor Counts { get; }
            [From(nameof(Words)), Embedding(5), Lstm(18, Lengths = nameof(Counts)), Dense(1), Sigmoid, BinaryCrossEntropy] public static partial Tensor Praise { get; }
            """),
        Of("IdsReadTwice", """
            [Input(6, Vocabulary = 4, Padding = 1)] public static partial Tensor Words { get; }
            [Embedding(5), Lstm(4)] public static partial Tensor First { get; }
            [From(nameof(Words)), Embedding(17), SimpleRnn(4), Add(nameof(First)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        DeclaredNetwork.Of("IdsReadTwiceInABlock", "Input(6, Vocabulary = 4, Padding = 1), TwoTables(5), Gru(6), Dense(2), MeanSquaredError, Sgd(0.1)"),
        Of("InputBehindMaskedSteps", """
            [Input(5, Vocabulary = 4, Padding = 1)] public static partial Tensor Words { get; }
            [Embedding(3), SimpleRnn(4)] public static partial Tensor First { get; }
            [Input(5, 3)] public static partial Tensor Measured { get; }
            [Lstm(4), Add(nameof(First)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        Of("MasksJoined", """
            [Input(5, Vocabulary = 4, Padding = 1)] public static partial Tensor Words { get; }
            [Embedding(3)] public static partial Tensor Vectors { get; }
            [Input(5, Vocabulary = 3, Padding = 0)] public static partial Tensor Marks { get; }
            [Embedding(3)] public static partial Tensor MarkVectors { get; }
            [Input(5, 3)] public static partial Tensor Measured { get; }
            [Concat(nameof(Measured), nameof(Vectors), nameof(MarkVectors)), Lstm(5, Sequences = true), Gru(4, Bidirectional = true)] public static partial Tensor Beside { get; }
            [Add(nameof(Vectors), nameof(MarkVectors)), SimpleRnn(8), Add(nameof(Beside)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
        Of("LengthsHandedOn", """
            [Input(1, Scale = 5)] public static partial Tensor Counts { get; }
            [Input(5, 3)] public static partial Tensor Steps { get; }
            [SimpleRnn(4, Lengths = nameof(Counts), Sequences = true), LayerNorm, Lstm(4, Bidirectional = true, Sequences = true), Gru(17), Dense(2), MeanSquaredError]
            public static partial Tensor Out { get; }
            """),
        Of("LengthsOfABlock", """
            [Input(1, Scale = 5)] public static partial Tensor Counts { get; }
            [Input(5, 3)] public static partial Tensor Steps { get; }
            [Stack(6, nameof(Counts))] public static partial Tensor Some { get; }
            [From(nameof(Steps)), Stack(6, Share = nameof(Some)), Add(nameof(Some)), Dense(2), MeanSquaredError] public static partial Tensor Out { get; }
            """),
    ];

    private static DeclaredNetwork Of(string name, string members) => DeclaredNetwork.Of(name, "Sgd(0.1)", members);
}
