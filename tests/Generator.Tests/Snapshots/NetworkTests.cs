using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Whole networks as they are generated. Whoever changes an emitter sees here what users will.</summary>
public class NetworkTests
{
    [Fact]
    public void ThePerceptronOfTheLecture() => Match([("NetDslTargetList", "Cpu")], """
        [Network, Input(28, 28, 1, Scale = 1 / 255.0)]
        [Flatten, Dense(800), Relu, Dense(10), Softmax]
        [CrossEntropy, Sgd(0.01)]
        public partial class MnistPerceptron;
        """);

    [Fact]
    public void ARegressionWithItsPlanAndGraph() => Match([("NetDslTargetList", "Cpu"), ("NetDslInspect", "true")], """
        [Network, Input(4)]
        [Dense(16), Tanh, Dense(1)]
        [MeanSquaredError, Adam(0.001)]
        public partial class HousePrices;
        """);

    /// <summary>Each kind of kernel that a network of pictures can have.</summary>
    [Fact]
    public void APictureNetworkWithItsPlanAndGraph() => Match([("NetDslTargetList", "Cpu"), ("NetDslInspect", "true")], """
        [Network, Input(8, 8, 3)]
        [Conv(4, Pad = 1), BatchNorm, Relu, MaxPool(2), Upsample(2), AvgPool(2), Flatten, Dense(5), Softmax]
        [CrossEntropy, Sgd(0.1, Momentum = 0.9)]
        public partial class Signs;
        """);

    [Fact]
    public void NothingFused() => Match([("NetDslTargetList", "Cpu"), ("NetDslFusion", "none")], """
        [Network, Input(3)]
        [Dense(2), Sigmoid]
        [BinaryCrossEntropy, Sgd(0.1)]
        public partial class Unfused;
        """);

    [Fact]
    public void TwoResidualBlocksWithFrozenWeights() => Match([("NetDslTargetList", "Cpu")], """
        [Block]
        public sealed partial class ResidualAttribute(int units, bool project = false) : WeightedLayerAttribute
        {
            [Dense(nameof(units)), Relu, Dense(nameof(units))]
            public static partial Tensor Body { get; }

            [From(Block.Input), Dense(nameof(units), Bias = false, When = nameof(project))]
            public static partial Tensor Shortcut { get; }

            [Add(nameof(Body), nameof(Shortcut)), Relu]
            public static partial Tensor Output { get; }
        }

        [Network, Input(8)]
        [Residual(16, project: true, Frozen = true), Residual(16), Dense(3, Rate = 2), Softmax]
        [CrossEntropy, Sgd(0.1)]
        public partial class TwoResiduals;
        """);

    [Fact]
    public void WordsThroughAnLstm() => Match([("NetDslTargetList", "Cpu")], """
        [Network, Input(12, Vocabulary = 50, Padding = 0)]
        [Embedding(8), Lstm(20, Truncation = 5), Dense(1), Sigmoid]
        [BinaryCrossEntropy, Adam]
        public partial class Praise;
        """);

    [Fact]
    public void BothWaysThroughASequence() => Match([("NetDslTargetList", "Cpu")], """
        [Network, Input(9, 3)]
        [Gru(5, Bidirectional = true)]
        public partial class Melody;
        """);

    [Fact]
    public void StepsOnAGpuWithTruncatedBackpropagation() => Match([("NetDslTargetList", "Gpu")], """
        [Network, Input(9, 3)]
        [SimpleRnn(5, Truncation = 4)]
        [MeanSquaredError, Sgd(0.1)]
        public partial class Tides;
        """);

    [Fact]
    public void TwoConvolutionsThatAreOneGpuKernel() => Match([("NetDslTargetList", "Gpu")], """
        [Network, Input(9, 7, 3)]
        [Conv(6), Relu, Conv(8), Relu]
        public partial class Edges;
        """);

    [Fact]
    public void ADenseLayerOnTensorCores() => Match([("NetDslTargetList", "Gpu")], """
        [Network(Precision = Precision.Tf32), Input(20)]
        [Dense(24), Relu]
        public partial class Rounded;
        """);

    /// <summary>Compiles, without a warning, to the files that are kept.</summary>
    private static void Match((string, string)[] properties, string source)
    {
        var run = GeneratorRun.WithProperties(properties, source);
        Assert.Empty(run.All);
        Assert.NotEmpty(run.Files);
        foreach (var (name, text) in run.Files)
        {
            Kept.Match(Path.GetFileName(name), text);
        }
    }
}
