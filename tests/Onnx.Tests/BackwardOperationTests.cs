using NetDsl.Generator.Graph;
using NetDsl.OnnxTests.Graphs;
using Shape = NetDsl.Generator.Graph.Shape;

namespace NetDsl.OnnxTests;

/// <summary>Products that are the gradient of another one can be layers as well.</summary>
public sealed class BackwardOperationTests
{
    [Theory]
    [InlineData(7, 3, 1, 1, 0, 0)]
    [InlineData(7, 3, 2, 1, 1, 1)]
    [InlineData(8, 3, 2, 1, 1, 1)]
    [InlineData(8, 4, 3, 1, 0, 2)]
    [InlineData(9, 2, 2, 3, 1, 0)]
    public void The_gradient_of_a_convolution_is_a_transposed_one(int extent, int kernel, int stride, int dilation, int before, int after)
    {
        var window = new Window(WindowAxis.Of(extent, kernel, stride, dilation, before, after), WindowAxis.Of(extent + 1, 3, 1, 1, 1, 1));
        var exported = Export(window.OutputOf(5), new Shape(kernel, 3, 4, 5), window.InputOf(4), window);
        Assert.Equal(["ConvTranspose"], exported.Operations);
        exported.CheckOutputs("transposed convolution", 2);
    }

    [Fact]
    public void The_gradient_of_a_dense_layer_is_one_with_its_weight_transposed()
    {
        var exported = Export(new Shape(6), new Shape(4, 6), new Shape(4), null);
        Assert.Equal(["Gemm"], exported.Operations);
        exported.CheckOutputs("transposed weight", 2);
    }

    private static ExportedGraph Export(Shape input, Shape weight, Shape result, Window? window)
    {
        var graph = new NetworkGraph();
        var given = new InputNode("Input", input, InputKind.Values, isTarget: false);
        var parameter = new ParameterNode("Up1.weight", weight, Initial.Constant(0));
        graph.Inputs.Add(given);
        graph.Parameters.Add(parameter);
        graph.Outputs.Add(new("Output", graph.Builder.Contract("Up1", ContractRole.InputGradient, result, window, given, parameter)));
        return new ExportedGraph(graph, seed: 1);
    }
}
