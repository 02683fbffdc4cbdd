using NetDsl.Generator.Graph;
using NetDsl.OnnxTests.Graphs;
using Shape = NetDsl.Generator.Graph.Shape;

namespace NetDsl.OnnxTests;

/// <summary>Channels of a tensor, which no layer asks for by itself: they are the gradient of a concatenation.</summary>
public sealed class SliceTests
{
    [Fact]
    public void Channels_of_a_picture_are_a_slice() => Check(new Shape(4, 3, 7), first: 2, count: 3);

    [Fact]
    public void Channels_of_a_vector_are_a_slice() => Check(new Shape(9), first: 0, count: 4);

    private static void Check(Shape shape, int first, int count)
    {
        var graph = new NetworkGraph();
        var given = new InputNode("Input", shape, InputKind.Values, isTarget: false);
        graph.Inputs.Add(given);
        graph.Outputs.Add(new("Output", graph.Builder.Slice("Some", first, count, given)));

        var exported = new ExportedGraph(graph, seed: 1);

        Assert.Equal(["Slice"], exported.Operations);
        exported.CheckOutputs("slice", 2);
    }
}
