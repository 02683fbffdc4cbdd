using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Blocks, and weights that are shared, frozen or trained at rates of their own. Weights of a product that others use too
/// have a gradient that several kernels add up.</summary>
internal static class BlockNetworks
{
    private const string Blocks = """
        [Block, Dense(nameof(units), Bias = "!" + nameof(plain)), Tanh(When = "!" + nameof(plain))]
        public sealed partial class PairAttribute(object units, bool plain = false) : WeightedLayerAttribute;

        [Block]
        public sealed partial class BentAttribute(int units, bool project = false, double rate = 0) : WeightedLayerAttribute
        {
            [Pair(nameof(units)), Dropout(nameof(rate)), Dense(nameof(units))] public static partial Tensor Body { get; }
            [From(Block.Input), When(nameof(project)), Pair(nameof(units), plain: true)] public static partial Tensor Shortcut { get; }
            [Add(nameof(Body), nameof(Shortcut)), Softplus] public static partial Tensor Output { get; }
        }

        [Block, Dense(18), BatchNorm(Momentum = 0.3), Tanh, LayerNorm]
        public sealed partial class NormalisedAttribute : WeightedLayerAttribute;

        [Block, Conv(3, Kernel = new object[] { 1, nameof(across) }, Stride = new object[] { nameof(down), 1 }), Pad(1, 0, nameof(down), nameof(across))]
        public sealed partial class OblongAttribute(int across, int down) : WeightedLayerAttribute;
        """;

    private const string TwoSides = """
        [Input(6)] public static partial Tensor Left { get; }
        [Bent(18, project: true), Dense(5)] public static partial Tensor LeftCode { get; }
        [Input(6)] public static partial Tensor Right { get; }
        [Bent(18, project: true, Share = nameof(LeftCode)), Dense(5, Share = nameof(LeftCode))] public static partial Tensor RightCode { get; }
        [Add(nameof(LeftCode), nameof(RightCode))] public static partial Tensor Both { get; }
        [MeanSquaredError] public static partial Tensor Loss { get; }
        """;

    public static IEnumerable<DeclaredNetwork> All =>
    [
        With(Blocks, "BlockTwice", "Input(7), Bent(19, project: true), Bent(19), Dense(3), MeanSquaredError, Sgd(0.1)"),
        Of("BlockWithDropout", "Input(7), Bent(19, project: true, rate: 0.3), Dense(3), Softmax, CrossEntropy, Sgd(0.1)"),
        Of("BlockFrozen", "Input(7), Bent(19, project: true, Frozen = true), Pair(9), Dense(3), MeanSquaredError, Adam(0.01, Epsilon = 1e-3)"),
        Of("BlockAtRates", "Input(7), Bent(19, project: true, Rate = 0.25, BiasRate = 2), Pair(9, Decay = 3, BiasDecay = 0), Dense(3), MeanSquaredError, Sgd(0.1, Momentum = 0.9, WeightDecay = 0.1)"),
        Of("TwoSides", "Sgd(0.1)", TwoSides),
        Of("TwoSidesAdam", "Adam(0.01, Epsilon = 1e-3)", TwoSides),
        Of("SharedInAChain", "Input(17), Dense(17, Name = \"Core\"), Tanh, Dense(17, Share = \"Core\"), Sigmoid, Dense(17, Share = \"Core\"), Dense(2), MeanSquaredError, Sgd(0.1, Momentum = 0.5)"),
        Of("SharedAndFrozen", "Input(9), Dense(9, Name = \"Core\", Frozen = true), Tanh, Dense(9, Share = \"Core\"), Dense(2), MeanSquaredError, Sgd(0.1)"),
        Of("SharedAtARate", "Input(9), Dense(9, Rate = 0.5, BiasDecay = 2), Tanh, Dense(9, Share = \"Dense1\"), Dense(2), MeanSquaredError, AdamW(0.01, Epsilon = 1e-3)"),
        Of("FrozenFirst", "Input(9), Dense(20, Frozen = true), Tanh, Dense(5), MeanSquaredError, Sgd(0.1)"),
        Of("FrozenMiddle", "Input(9), Dense(20), Tanh, Dense(17, Frozen = true), Relu, Dense(5), MeanSquaredError, RmsProp(0.01, Epsilon = 1e-3)"),
        Of("FrozenBias", "Input(9), Dense(20, BiasRate = 0), Tanh, Dense(5, Rate = 0, BiasRate = 1), MeanSquaredError, Sgd(0.1)"),
        Of("HeadAlone", "Input(9), Dense(20, Frozen = true), Tanh, Dense(5), Softmax, CrossEntropy, Adam(0.01, Epsilon = 1e-3)"),
        Of("HeadAndTrunk", "Input(9), Dense(20), Tanh, Dense(5), Softmax, CrossEntropy, Adam(0.01, Epsilon = 1e-3)"),
        Of("FrozenAll", "Input(9), Dense(20, Frozen = true), Tanh, Dense(5, Frozen = true), MeanSquaredError, Sgd(0.1)"),
        Of("RatesAdamW", "Input(9), Dense(20, Rate = 0.1, BiasRate = 0.2), Tanh, Dense(5, Decay = 0.5, BiasDecay = 0), MeanSquaredError, AdamW(0.01, Epsilon = 1e-3, WeightDecay = 0.3)"),
        Of("NormalisedTwice", "Input(18), Normalised, Normalised(Share = \"Normalised1\"), Dense(2), MeanSquaredError, Sgd(0.1)"),
        Of("NormalisedTwiceFrozen", "Input(18), Normalised(Frozen = true), Normalised(Share = \"Normalised1\"), Dense(2), MeanSquaredError, Sgd(0.1)"),
        Of("NormalisedOfPictures", "Input(4, 3, 2), BatchNorm(Name = \"Core\"), Conv(2, Pad = 1), BatchNorm(Share = \"Core\", Momentum = 0.5), Tanh, BatchNorm(Share = \"Core\"), Flatten, Dense(2), MeanSquaredError, Adam(0.01, Epsilon = 1e-3)"),
        Of("OblongBlocks", "Input(5, 6, 2), Oblong(3, 2), Oblong(2, down: 1), Flatten, Dense(2), MeanSquaredError, Sgd(0.1)"),
        Of("SumOfTwo", "Sgd(0.1)", """
            [Input(6)] public static partial Tensor Features { get; }
            [Dense(18)] public static partial Tensor First { get; }
            [From(nameof(Features)), Dense(18)] public static partial Tensor Second { get; }
            [Add(nameof(First), nameof(Second)), Tanh, Dense(2)] public static partial Tensor Sum { get; }
            [MeanSquaredError] public static partial Tensor Loss { get; }
            """),
    ];

    private static DeclaredNetwork Of(string name, string attributes, string members = "") => DeclaredNetwork.Of(name, attributes, members);

    /// <summary>A network in one file with the blocks that all of these use.</summary>
    private static DeclaredNetwork With(string blocks, string name, string attributes)
    {
        var network = Of(name, attributes);
        return network with { Source = $"{network.Source}\n{blocks}" };
    }
}
