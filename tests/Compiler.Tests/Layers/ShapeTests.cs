using NetDsl.Compiler.Tests.Expressions;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Layers without parameters.</summary>
public class ShapeTests
{
    public static TheoryData<string> Pointwise => [.. Activations.Cases.Keys];

    [Theory]
    [MemberData(nameof(Pointwise))]
    public void Activations_keep_the_shape(string name)
    {
        var graph = Declared.Graph(Activations.Cases[name].Add(Declare.Network("N").Input(2, 3, 4)));

        Assert.Equal(new Shape(2, 3, 4), graph.Outputs[0].Node.Shape);
        Assert.Empty(graph.Parameters);
        var record = graph.Layers[1];
        Assert.Equal((new Shape(2, 3, 4), new Shape(2, 3, 4), 0L, 0L),
            (record.Input, record.Output, record.Parameters, record.MultiplyAdds));
        Assert.EndsWith("1", record.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Softmax_keeps_the_shape_and_sums_to_one_along_the_last_axis()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(2, 3).Layer("Softmax"));
        Assert.Equal(new Shape(2, 3), graph.Outputs[0].Node.Shape);

        double[] y = new GraphInterpreter(RandomValues.Batch(graph, 4, 1), new Dictionary<ParameterNode, double[]>(),
            StepValues.None)
            .Value(graph.Outputs[0].Node);
        Assert.All(y.Chunk(3), row => Assert.Equal(1, row.Sum(), 1e-15));
        Assert.All(y, p => Assert.InRange(p, 0.01, 0.99));
    }

    [Fact]
    public void Flatten_makes_a_vector_of_a_picture_in_its_order()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(4, 3, 2).Layer("Flatten"));

        Assert.Equal(new Shape(24), graph.Outputs[0].Node.Shape);
        Assert.Equal(new LayerRecord("Flatten1", "", new Shape(4, 3, 2), new Shape(24), 0, 0), graph.Layers[1]);
        double[] values = Enumerable.Range(0, 24).Select(i => (double)i).ToArray();
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]> { [graph.Inputs[0]] = [values] });
        Assert.Equal(values, new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), StepValues.None)
            .Value(graph.Outputs[0].Node));
    }

    [Fact]
    public void Flatten_of_a_vector_is_the_vector()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(4).Layer("Relu").Layer("Flatten"));
        Assert.Equal("Relu1", graph.Outputs[0].Node.Name);
    }

    [Theory]
    [InlineData("LeakyRelu", "slope")]
    [InlineData("Elu", "alpha")]
    public void Slopes_must_not_be_negative(string layer, string argument)
        => Declared.Reports(Declare.Network("N").Input(3).Layer(layer, (argument, -0.5)), Rules.OutOfRange,
            new Place(-1, 1, argument),
            $"{argument} of [{layer}] must be at least 0, but is -0.5");
}
