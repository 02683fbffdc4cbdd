using NetDsl.Interpreter;
using NetDsl.OnnxTests.Graphs;

namespace NetDsl.OnnxTests;

/// <summary>Networks with branches over pictures, as no list of layers has them, against the interpreter.</summary>
public sealed class RandomGraphTests
{
    private const int Count = 200, Lots = 10;

    public static TheoryData<int> First => [.. Enumerable.Range(0, Lots).Select(lot => (lot * Count / Lots) + 1)];

    [Theory]
    [MemberData(nameof(First))]
    public void Exported_networks_give_what_the_interpreter_gives(int first)
    {
        for (int seed = first; seed < first + (Count / Lots); seed++)
        {
            var exported = ExportedGraph.Of(RandomPictureNetworks.Make(seed), seed);
            exported.CheckOutputs(FormattableString.Invariant($"seed {seed}"), 1);
            exported.CheckOutputs(FormattableString.Invariant($"seed {seed}"), 5);
        }
    }

    [Fact]
    public void Every_operation_is_among_them()
    {
        var drawn = Enumerable.Range(1, Count).SelectMany(seed => ExportedGraph.Of(RandomPictureNetworks.Make(seed), seed).Operations).ToHashSet();
        string[] expected =
        [
            "Conv", "MaxPool", "AveragePool", "Pad", "Gemm", "MatMul", "Flatten", "Transpose", "Reshape", "Relu", "Sigmoid", "Tanh", "Softplus", "LeakyRelu",
            "Elu", "Selu", "Erf", "Softmax", "Mul", "Add", "Identity",
            "BatchNormalization", "GlobalAveragePool", "Concat", "Resize", "ConvTranspose", "ReduceSum", "Sqrt",
        ];
        Assert.Empty(expected.Except(drawn));
    }
}
