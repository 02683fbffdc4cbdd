using Google.Protobuf;
using NetDsl.Engines;
using NetDsl.Generator.Emit;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;
using NetDsl.Onnx.Lowering;
using NetDsl.OnnxTests.Running;
using Onnx;
using Shape = NetDsl.Generator.Graph.Shape;

namespace NetDsl.OnnxTests.Graphs;

/// <summary>A graph as the compiler has it, exported without being compiled; its reference is the interpreter in double.</summary>
internal sealed class ExportedGraph
{
    private readonly NetworkGraph _graph;
    private readonly Dictionary<ParameterNode, double[]> _weights;

    public ExportedGraph(NetworkGraph graph, int seed)
    {
        _graph = graph;
        _weights = RandomValues.Parameters(graph, seed);
        Model = NetworkLowering.Of("net.onnx", Describe(graph), name => [.. _weights.Single(w => w.Key.Name == name).Value.Select(number => (float)number)]);
    }

    public ModelProto Model { get; }

    /// <summary>The operations in their order.</summary>
    public IEnumerable<string> Operations => Model.Graph.Node.Select(node => node.OpType);

    public static ExportedGraph Of(Declare network, int seed = 1)
    {
        var (graph, issues) = Lowering.Lower(network.Model, training: false);
        Assert.Empty(issues);
        return new ExportedGraph(graph, seed);
    }

    /// <summary>All outputs for a batch of so many samples.</summary>
    public void CheckOutputs(string what, int count)
    {
        using var run = new OnnxRun(Model.ToByteArray());
        var samples = RandomValues.Batch(_graph, count, seed: count);
        var reference = new GraphInterpreter(samples, _weights, StepValues.ForBatch(count));
        var results = run.Run(samples);
        foreach (var output in _graph.Outputs)
        {
            Near.Check(FormattableString.Invariant($"{what}, '{output.Name}' for {count}"), reference.Value(output.Node), results[output.Name]);
        }
    }

    /// <summary>What the generator writes of a graph, less what only kernels need.</summary>
    public static NetworkDescription Describe(NetworkGraph graph) => new()
    {
        Name = "Net",
        Inputs = [.. graph.Inputs.Select(input => Tensor(input.Name, input.Shape))],
        Targets = [],
        Outputs = [.. graph.Outputs.Select(output => Tensor(output.Name, output.Node.Shape))],
        Parameters = [.. graph.Parameters.Select(parameter => new ParameterDescription(parameter.Name, [.. parameter.Shape.Extents],
            new(InitializerKind.Constant), new(ParameterLayoutKind.Vector, 1, parameter.Shape.Size, [])))],
        ClassNames = [.. graph.ClassNames],
        Graph = string.Join('\n', GraphText.Lines(graph)),
        Card = "",
    };

    private static TensorDescription Tensor(string name, Shape shape) => new(name, [.. shape.Extents], ElementKind.Single);
}
