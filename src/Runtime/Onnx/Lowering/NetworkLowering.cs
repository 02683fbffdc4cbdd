using NetDsl.Engines;
using NetDsl.Onnx.Description;
using NetDsl.Onnx.Lowering.Pointwise;
using NetDsl.Onnx.Lowering.Rules;
using NetDsl.Onnx.Model;
using Onnx;

namespace NetDsl.Onnx.Lowering;

/// <summary>From the description of a network to ONNX, tensor by tensor. Only what the outputs need is written: what a larger operation
/// swallows is not.</summary>
internal static class NetworkLowering
{
    /// <summary>The first that fits is taken: larger operations come before what they are made of.</summary>
    private static readonly LoweringRule[] Rules =
    [
        InputRule.Match, ViewRule.Match, SoftmaxRule.Match, BatchNormRule.Match, DenseRule.Match, ConvolutionRule.Match, PoolingRule.Match,
        RowRule.Match, PixelsRule.Match, ConcatRule.Match, GatherRule.Match, ScanRule.Match, SliceRule.Match, ResampleRule.Match, NeighbourRule.Match, PointwiseRule.Match,
    ];

    /// <param name="path">The file that it is for, to be named where something is wrong.</param>
    /// <param name="network">The description.</param>
    /// <param name="weights">Gives a parameter in the network's own order of elements.</param>
    public static ModelProto Of(string path, NetworkDescription network, Func<string, float[]> weights)
    {
        var scope = new GraphScope(path, network, weights) { Graph = DescribedGraph.Read(network) };
        foreach (var tensor in network.Inputs.Concat(network.Outputs))
            scope.Onnx.Reserve(tensor.Name);
        foreach (var (tensor, lowered) in Needed(scope).Reverse())
            scope[new(tensor.Name, isParameter: false)] = lowered.Make();
        foreach (var output in network.Outputs)
            NameOutput(scope, output);
        var model = OnnxFile.Of(network, scope.Onnx);
        OwnOrder.Note(model, network, weights, scope.Onnx);
        return model;
    }

    /// <summary>What is written and how, from the last to the first.</summary>
    private static IEnumerable<(DescribedTensor Tensor, Lowered Lowered)> Needed(GraphScope scope)
    {
        var needed = scope.Graph.Outputs.Values.ToHashSet();
        foreach (var tensor in scope.Graph.Tensors.Reverse().Where(tensor => needed.Contains(tensor.Name)))
        {
            var lowered = Rules.Select(rule => rule(scope, tensor)).First(lowered => lowered is not null)!;
            needed.UnionWith(lowered.Reads.Where(name => name.Kind == FormulaKind.Tensor).Select(name => name.Head));
            yield return (tensor, lowered);
        }
    }

    /// <summary>Gives the tensor that is the output its name. One that has a name of its own by now, an input or another output, is
    /// handed on.</summary>
    private static void NameOutput(GraphScope scope, TensorDescription output)
    {
        var tensor = new Formula(scope.Graph.Outputs[output.Name], isParameter: false);
        if (scope[tensor] is not BatchValue value)
            throw scope.Unknown(scope.Described(tensor)!, "an output that depends on an input", "one made of parameters alone");
        var name = value.As(output.Shape, scope.Onnx);
        if (scope.Network.Inputs.Concat(scope.Network.Outputs).Any(other => other.Name == name))
            name = scope.Onnx.Add("Identity", $"{output.Name}/same", [name]);
        scope.Rename(name, output.Name);
    }
}
