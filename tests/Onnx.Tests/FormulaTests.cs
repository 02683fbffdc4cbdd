using NetDsl.Engines;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Onnx.Lowering;
using NetDsl.OnnxTests.Graphs;
using static NetDsl.Generator.Expressions.Exprs;
using Shape = NetDsl.Generator.Graph.Shape;

namespace NetDsl.OnnxTests;

/// <summary>Formulas and names as no layer of today has them.</summary>
public sealed class FormulaTests
{
    [Fact]
    public void Statistics_of_channels_are_read_along_the_channels()
    {
        var graph = new NetworkGraph();
        var image = Input(graph, new Shape(3, 4, 5));
        Node[] each = [.. new[] { "mean", "variance", "scale", "shift" }.Select(name => Parameter(graph, $"Norm1.{name}", 5))];
        Output(graph, graph.Builder.Map("Norm1", image, ((X - Arg(1)) * (Arg(3) / Sqrt(Abs(Arg(2)) + 1e-3))) + Arg(4), [image, .. each]));
        Check(graph);
    }

    [Fact]
    public void What_is_made_of_parameters_alone_is_worked_out()
    {
        var graph = new NetworkGraph();
        var input = Input(graph, new Shape(4));
        var weight = graph.Builder.Map("Sized", new Shape(4, 3), false, X / (1 + Abs(Y)), null, Matrix(graph, 4, 3), Parameter(graph, "Size", 3));
        Output(graph, graph.Builder.Contract("Dense1", ContractRole.Forward, new Shape(3), null, input, weight));
        Assert.Equal(["MatMul"], Check(graph).Operations);
    }

    [Fact]
    public void What_is_repeated_along_rows_of_a_picture_stands_beside_rows()
    {
        var graph = new NetworkGraph();
        var rows = graph.Builder.Reshape("Rows", new Shape(3, 20), Input(graph, new Shape(3, 4, 5)));
        Output(graph, graph.Builder.Map("Shifted", rows, X + Y, rows, Parameter(graph, "shift", 20)));
        Assert.Equal(["Transpose", "Reshape", "Add"], Check(graph).Operations);
    }

    [Fact]
    public void Vectors_of_two_pictures_are_added_in_one_order()
    {
        var graph = new NetworkGraph();
        var image = Input(graph, new Shape(3, 4, 5));
        var one = graph.Builder.Map("One", graph.Builder.Reshape("A", new Shape(60), image), Tanh(X), graph.Builder.Reshape("B", new Shape(60), image));
        var other = graph.Builder.Map("Other", graph.Builder.Reshape("C", new Shape(6, 5, 2), image), Exp(X), graph.Builder.Reshape("D", new Shape(6, 5, 2), image));
        Output(graph, graph.Builder.Map("Sum", one, X + Y, one, graph.Builder.Reshape("E", new Shape(60), other)));
        Check(graph);
    }

    [Fact]
    public void Every_function_is_known()
    {
        var graph = new NetworkGraph();
        var (a, b) = (Input(graph, new Shape(6)), Parameter(graph, "b", 6));
        Expr x = X, y = Y;
        Expr all = Min(x, y) + Max(x, y) + new Unary(UnaryOp.Floor, 3 * x) + Log(2 + x) + Sqrt(2 + x) + Erf(x) + Abs(x)
            + new Binary(BinaryOp.Power, 2 + x, y) + new FusedMultiplyAdd(x, y, 0.5) + new Select(Comparison.LessOrEqual, x, y, x * y, -x)
            + IfEqual(x, x, 0.25, y) + IfLess(new Column(), 2.5, x, y) + Max(x, -3) + IfLess(x, double.PositiveInfinity, 1, 0);
        Output(graph, graph.Builder.Map("All", a, all, a, b));
        Check(graph);
    }

    [Fact]
    public void Names_may_have_any_characters()
    {
        var graph = new NetworkGraph();
        var input = Input(graph, new Shape(2));
        var odd = graph.Builder.Map("3 = \"ä\", (x)\\", input, Tanh(X), input);
        Output(graph, graph.Builder.Map("Norm1.b", input, X + Y, odd, Parameter(graph, "Norm1.b", 2)));
        Assert.Equal("3 = \"ä\", (x)\\", Check(graph).Model.Graph.Node[0].Name);
    }

    [Theory]
    [InlineData("Sum 1 = whirl(Image)\nOutput = Sum", "net.onnx: tensor 'Sum' of Net: expected an operation that ONNX has, found 'whirl'.")]
    [InlineData("Sum 2 = batchsum(Image)\nOutput = Sum", "net.onnx: tensor 'Sum' of Net: expected an operation that ONNX has, found 'batchsum'.")]
    [InlineData("Sum 2 = add(Image, inversebatch())\nOutput = Sum", "net.onnx: tensor 'Sum' of Net: expected an operation that ONNX has, found 'inversebatch'.")]
    [InlineData("Sum 1x2 = dense(Image, @W)\nOutput = Sum", "net.onnx: tensor 'Sum' of Net: expected a dense layer that makes a vector, found one that makes 1x2.")]
    [InlineData("Sum 2 = exp(@W)\nOutput = Sum", "net.onnx: tensor 'Sum' of Net: expected an output that depends on an input, found one made of parameters alone.")]
    [InlineData("Sum 2 = dense(Image, Image)\nOutput = Sum", "net.onnx: tensor 'Sum' of Net: expected a product with a parameter, found one with 'Image'.")]
    public void What_is_not_known_is_refused(string lines, string message)
    {
        var network = new NetworkDescription
        {
            Name = "Net",
            Inputs = [new("Image", [2], ElementKind.Single)],
            Targets = [],
            Outputs = [new("Output", [2], ElementKind.Single)],
            Parameters = [new("W", [2], new(InitializerKind.Constant), new(ParameterLayoutKind.Vector, 1, 2, []))],
            Graph = $"Image 2 = input()\n{lines}",
            Card = "",
        };
        Assert.Equal(message, Assert.Throws<ExportException>(() => NetworkLowering.Of("net.onnx", network, _ => [1, 2])).Message);
    }

    private static InputNode Input(NetworkGraph graph, Shape shape)
    {
        var input = new InputNode("Input", shape, InputKind.Values, isTarget: false);
        graph.Inputs.Add(input);
        return input;
    }

    private static ParameterNode Parameter(NetworkGraph graph, string name, int count) => Add(graph, name, new Shape(count));

    private static ParameterNode Matrix(NetworkGraph graph, int rows, int columns) => Add(graph, "Dense1.weight", new Shape(rows, columns));

    private static ParameterNode Add(NetworkGraph graph, string name, Shape shape)
    {
        var parameter = new ParameterNode(name, shape, Initial.Constant(0));
        graph.Parameters.Add(parameter);
        return parameter;
    }

    private static void Output(NetworkGraph graph, Node node) => graph.Outputs.Add(new("Output", node));

    private static ExportedGraph Check(NetworkGraph graph)
    {
        var exported = new ExportedGraph(graph, seed: 4);
        exported.CheckOutputs("formula", 3);
        return exported;
    }
}
