using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>Every loss, after every layer it has a form of its own for and without it, alone and together.</summary>
internal static class LossNetworks
{
    public static IEnumerable<DeclaredNetwork> All =>
    [
        .. new[] { 1, 10, 16, 17, 100 }.SelectMany(classes => new[]
        {
            Of($"Softmax{classes}Index", $"Dense({classes}), Softmax, CrossEntropy"),
            Of($"Softmax{classes}OneHot", $"Dense({classes}), Softmax, CrossEntropy(Labels = Labels.OneHot)"),
        }),
        Of("ClassWeightsIndex", "Dense(4), Softmax, CrossEntropy(ClassWeights = new[] { 0.5, 2, 0, 1 })"),
        Of("ClassWeightsMany", $"Dense(45), Softmax, CrossEntropy(ClassWeights = new double[] {{ {string.Join(", ", Enumerable.Range(0, 45).Select(i => i * 7 % 10))} }})"),
        Of("ClassWeightsOneHot", "Dense(3), Softmax, CrossEntropy(Labels = Labels.OneHot, ClassWeights = new[] { 0.5, 2, 1 })"),
        Of("ClassWeightsSigmoid", "Dense(3), Sigmoid, CrossEntropy(ClassWeights = new[] { 0.5, 2, 1 })"),
        Of("ClassWeightsBinary", "Dense(1), Sigmoid, BinaryCrossEntropy(ClassWeights = new[] { 0.5, 3 })"),
        Of("ClassWeightsBinaryMany", "Dense(21), Tanh, BinaryCrossEntropy(ClassWeights = new[] { 2, 0.25 })"),
        Of("SigmoidIndex", "Dense(11), Sigmoid, CrossEntropy"),
        Of("SigmoidOneHot", "Dense(18), Sigmoid, CrossEntropy(Labels = Labels.OneHot)"),
        Of("SigmoidBinary", "Dense(1), Sigmoid, BinaryCrossEntropy"),
        Of("SigmoidBinaryMany", "Dense(21), Sigmoid, BinaryCrossEntropy"),
        Of("SoftmaxBinary", "Dense(6), Softmax, BinaryCrossEntropy(Weight = 1.5)"),
        Of("Squared", "Dense(1), MeanSquaredError"),
        Of("SquaredMany", "Dense(40), MeanSquaredError(Weight = 0.5)"),
        Of("Absolute", "Dense(1), MeanAbsoluteError"),
        Of("AbsoluteMany", "Dense(17), MeanAbsoluteError"),
        Of("SquaredAndAbsolute", "Dense(9), MeanSquaredError(Weight = 0.25), MeanAbsoluteError(Weight = 2)"),
        Of("TwoCrossEntropies", "Dense(12), Softmax, CrossEntropy, CrossEntropy(Labels = Labels.OneHot, Weight = 0.5), MeanSquaredError"),
        Of("Restored", "Dense(3), Normalization(Invert = true), MeanSquaredError"),
        DeclaredNetwork.Of("Standardized", "Input(20), Normalization, Dense(17), Relu, Dense(18), Normalization(Invert = true), MeanAbsoluteError, Sgd(0.1)"),
        DeclaredNetwork.Of("StandardizedPicture", "Input(3, 4, 2), Normalization, Conv(5), Relu, Flatten, Dense(1), MeanSquaredError, Sgd(0.1)"),
        DeclaredNetwork.Of("BinaryBehindAView", "Input(4, 5, 2), Conv(3), Sigmoid, Flatten, BinaryCrossEntropy, Sgd(0.1)"),
        DeclaredNetwork.Of("SoftmaxBehindAView", "Input(3, 3, 2), Conv(17), Softmax, Flatten, CrossEntropy, Sgd(0.1)"),
        Of("LossInTheMiddle", "Dense(14), Sigmoid, BinaryCrossEntropy(Weight = 0.3), Dense(1), MeanSquaredError"),
        Of("WeightZero", "Dense(5), MeanSquaredError(Weight = 0)"),
        Of("OneWeightZero", "Dense(5), MeanSquaredError(Weight = 0), MeanAbsoluteError"),
        Of("Sums", "Dense(9), MeanSquaredError(Weight = 0.5, Reduction = Reduction.Sum), MeanAbsoluteError(Weight = 2, Reduction = Reduction.Sum)"),
        .. new[] { (1, 1), (4, 1), (4, 4), (17, 1), (17, 17) }.Select(channels => Weighted(channels.Item1, channels.Item2)),
        Weighted(5, 1, "Covered"),
        Of("TwoWeightsZero", "Dense(5), Softmax, CrossEntropy(Weight = 0), MeanSquaredError(Weight = 0)"),
    ];

    /// <summary>Coverage and boxes of a grid, with a mask for the boxes: as a detector has them.</summary>
    private static DeclaredNetwork Weighted(int channels, int weights, string mask = "Mask") => new($"Weighted{channels}By{weights}", $$"""
        namespace Declared;

        [Network, Sgd(0.01)]
        public partial class Weighted{{channels}}By{{weights}}
        {
            [Input(5, 7, 3), Conv(8, Pad = 1), Tanh] public static partial Tensor Features { get; }
            [Conv({{channels}}, Kernel = 1)] public static partial Tensor Boxes { get; }
            [From(nameof(Features)), Conv(1, Kernel = 1), Sigmoid] public static partial Tensor Coverage { get; }
            [Target(5, 7, 1)] public static partial Tensor Covered { get; }
            [Target(5, 7, {{channels}})] public static partial Tensor Wanted { get; }
            {{(mask == "Mask" ? $"[Target(5, 7, {weights})] public static partial Tensor Mask {{ get; }}" : "")}}
            [From(nameof(Coverage)), MeanSquaredError(nameof(Covered), Weight = 0.5, Reduction = Reduction.Sum)]
            public static partial Tensor CoverageLoss { get; }
            [From(nameof(Boxes)), MeanAbsoluteError(nameof(Wanted), Weight = 2, Reduction = Reduction.Sum, Weights = nameof({{mask}}))]
            public static partial Tensor BoxLoss { get; }
        }
        """);

    private static DeclaredNetwork Of(string name, string ending)
        => DeclaredNetwork.Of(name, $"Input(8), Dense(6), Tanh, {ending}, Sgd(0.1)");
}
