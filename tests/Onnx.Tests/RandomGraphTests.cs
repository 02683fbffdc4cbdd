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
    public void Blocks_used_once_used_again_with_their_own_weights_and_with_the_same_are_among_them()
    {
        var uses = Enumerable.Range(1, Count).Select(seed => RandomPictureNetworks.Make(seed).Model.Tensors.SelectMany(tensor => tensor.Layers).Where(layer => layer.Block is not null).ToArray()).ToArray();
        var shares = uses.SelectMany(network => network).Where(use => use.Arguments.Any(argument => argument.Name == "Share"));
        var again = uses.Where(network => network.GroupBy(use => use.Block!.Name).Any(block => block.Count(use => use.Arguments.All(argument => argument.Name != "Share")) > 1));
        var nested = uses.SelectMany(network => network).Where(use => use.Block!.Tensors.Any(tensor => tensor.Layers.Any(layer => layer.Block is not null)));
        Assert.True(uses.Count(network => network.Length > 0) > Count / 4, FormattableString.Invariant($"{uses.Count(network => network.Length > 0)}, {shares.Count()}, {again.Count()}, {nested.Count()}"));
        Assert.True(shares.Any() && again.Any() && nested.Any(), FormattableString.Invariant($"{shares.Count()}, {again.Count()}, {nested.Count()}"));
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
