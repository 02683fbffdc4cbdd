using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

public class LossTests
{
    /// <summary>Rounding in double.</summary>
    private const double Tolerance = 1e-14;

    private static readonly (string, object) Sum = ("Reduction", new Member("Reduction", "Sum"));

    private static readonly double[] Output = [0.2, 0.5, 0.3];

    [Fact]
    public void Cross_entropy_is_the_surprise_by_the_right_class()
    {
        Assert.Equal(-Math.Log(0.3), Loss("CrossEntropy", [2]), Tolerance);
        Assert.Equal(-Math.Log(0.5), Loss("CrossEntropy", [0, 1, 0], ("Labels", new Member("Labels", "OneHot"))), Tolerance);
        Assert.Equal(-(0.9 * Math.Log(0.2)) - (0.1 * Math.Log(0.3)),
            Loss("CrossEntropy", [0.9, 0, 0.1], ("Labels", new Member("Labels", "OneHot"))), Tolerance);
    }

    [Fact]
    public void Binary_cross_entropy_is_the_mean_surprise_by_each_answer()
        => Assert.Equal(-(Math.Log(0.2) + Math.Log(0.5) + (0.25 * Math.Log(0.3)) + (0.75 * Math.Log(0.7))) / 3,
            Loss("BinaryCrossEntropy", [1, 0, 0.25]), Tolerance);

    [Theory]
    [InlineData("")]
    [InlineData("Relu")]
    public void A_yes_and_a_no_have_weights_of_their_own(string between)
    {
        // A threshold of no effect hides the sigmoid from the loss.
        var network = Declare.Network("N").Input(3).Layer("Sigmoid");
        network = between == "" ? network : network.Layer(between);
        double[] x = [1.5, -0.5, 0.25], t = [1, 0, 0.25];
        double expected = x.Zip(t, (x, t) => (4 * t * Math.Log(1 + Math.Exp(-x))) + (0.5 * (1 - t) * Math.Log(1 + Math.Exp(x)))).Average();
        Assert.Equal(expected, Value(network.Layer("BinaryCrossEntropy", ("ClassWeights", new[] { 0.5, 4.0 })), x, t), Tolerance);
    }

    [Fact]
    public void Yes_and_no_are_two_weights()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("BinaryCrossEntropy", ("ClassWeights", new[] { 0.5, 4.0, 1.0 })).Layer("Sgd"),
            Rules.WrongCount, new Place(-1, 1, "ClassWeights"), "ClassWeights of [BinaryCrossEntropy] must have 2 values, but has 3");

    [Fact]
    public void Mean_squared_error_is_the_mean_of_the_squares()
        => Assert.Equal((0.64 + 0.25 + 0.09) / 3, Loss("MeanSquaredError", [1, 0, 0]), Tolerance);

    [Fact]
    public void Mean_absolute_error_is_the_mean_of_the_distances()
        => Assert.Equal((0.8 + 0.5 + 0.3) / 3, Loss("MeanAbsoluteError", [1, 0, 0]), Tolerance);

    [Fact]
    public void Errors_are_added_up_where_that_is_wanted()
    {
        Assert.Equal(0.64 + 0.25 + 0.09, Loss("MeanSquaredError", [1, 0, 0], Sum), Tolerance);
        Assert.Equal(0.8 + 0.5 + 0.3, Loss("MeanAbsoluteError", [1, 0, 0], Sum), Tolerance);
        Assert.Equal(3 * Loss("BinaryCrossEntropy", [1, 0, 0.25]), Loss("BinaryCrossEntropy", [1, 0, 0.25], Sum), Tolerance);
    }

    [Theory]
    [InlineData("MeanSquaredError", "Sum", 2, (2 * 0.04) + (3 * 0.09))]
    [InlineData("MeanSquaredError", "Mean", 2, ((2 * 0.04) + (3 * 0.09)) / 4)]
    [InlineData("MeanAbsoluteError", "Sum", 2, (2 * 0.2) + (3 * 0.3))]
    [InlineData("MeanAbsoluteError", "Mean", 2, ((2 * 0.2) + (3 * 0.3)) / 4)]
    [InlineData("MeanAbsoluteError", "Sum", 1, 3 * (0.3 + 0.6))]
    [InlineData("MeanSquaredError", "Mean", 1, 3 * (0.09 + 0.36) / 4)]
    public void Errors_have_weights_each_or_by_pixel(string loss, string reduction, int channels, double expected)
    {
        var graph = Declared.Graph(Weighted(loss, reduction, 2, 1, channels));
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]>
        {
            [graph.Inputs[0]] = [[0.2, 0.5, 0.3, 0.6]],
            [graph.Targets[0]] = [[0, 0, 0, 0]],
            [graph.Targets[1]] = [channels == 1 ? [0, 3] : [2, 0, 3, 0]],
        });
        double total = new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), StepValues.None).Value(graph.TotalLoss!)[0];

        Assert.Equal(expected, total, Tolerance);
        Assert.Equal("Mask", graph.Targets[1].Name);
    }

    [Fact]
    public void Weights_have_the_shape_of_the_output_or_one_channel()
        => Declared.Reports(Weighted("MeanAbsoluteError", "Sum", 2, 1, 3), Rules.ShapeMismatch, new Place(2, 0, "Weights"),
            "[MeanAbsoluteError] expects weights of 2x1x2 or of 2x1x1 but 'Mask' gives 2x1x3: declare them as [Target(2, 1, 2)]");

    [Fact]
    public void Weights_are_a_target()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("MeanSquaredError", ("Weights", "Nothing")).Layer("Sgd"),
            Rules.UnknownTensor, new Place(-1, 1, "Weights"),
            "[MeanSquaredError] names the tensor 'Nothing', which is not declared before it: this network names none");

    [Theory]
    [InlineData("Softmax", "CrossEntropy")]
    [InlineData("Sigmoid", "BinaryCrossEntropy")]
    public void Is_the_same_by_way_of_the_activation_and_from_what_stands_before_it(string activation, string loss)
    {
        // A threshold of no effect between them hides the activation from the loss.
        double joined = Value(Declare.Network("N").Input(3).Layer(activation).Layer(loss), [1.5, -0.5, 0.25], Target(loss));
        double apart = Value(Declare.Network("N").Input(3).Layer(activation).Layer("Relu").Layer(loss), [1.5, -0.5, 0.25],
            Target(loss));
        Assert.Equal(apart, joined, Tolerance);

        static double[] Target(string loss) => loss == "CrossEntropy" ? [1] : [1, 0, 0.5];
    }

    /// <summary>Numbers so large that a sigmoid or softmax of them in double is 0 or 1: what is lost by then stands in the activation's input.</summary>
    [Theory]
    [InlineData("Sigmoid", "BinaryCrossEntropy", "Flatten", 100)]
    [InlineData("Sigmoid", "BinaryCrossEntropy", "Reshape", 100)]
    [InlineData("Softmax", "CrossEntropy", "Flatten", 200)]
    public void An_activation_is_found_behind_another_shape(string activation, string loss, string view, double expected)
        => Assert.Equal(expected, Value(Declare.Network("N").Input(1, 1, 2).Layer(activation).Layer(view, view == "Reshape" ? [("shape", new[] { 2, 1 })] : []).Layer(loss),
            [100, -100], loss == "CrossEntropy" ? [1] : [0, 1]), Tolerance);

    [Fact]
    public void Rows_of_a_softmax_that_are_put_together_are_no_row_of_it()
    {
        // Two rows of two classes become one of four: each element has the probability of its own row.
        var network = Declare.Network("N").Input(2, 2).Layer("Softmax").Layer("Flatten").Layer("CrossEntropy");
        Assert.Equal(Math.Log(2), Value(network, [5, 5, 0, 9], [1]), Tolerance);
    }

    [Fact]
    public void Losses_are_added_with_their_weights()
    {
        var network = Declare.Network("N").Input(3).Layer("MeanSquaredError", ("Weight", 2.0))
            .Layer("MeanAbsoluteError", ("Weight", 0.5));
        var graph = Declared.Graph(network.Layer("Sgd"));
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]>
        {
            [graph.Inputs[0]] = [Output],
            [graph.Targets[0]] = [[1, 0, 0]],
            [graph.Targets[1]] = [[0, 0, 0]],
        });
        double total = new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), StepValues.None)
            .Value(graph.TotalLoss!)[0];

        Assert.Equal((2 * (0.64 + 0.25 + 0.09) / 3) + (0.5 / 3), total, Tolerance);
        Assert.Equal([("MeanSquaredError1", 2.0), ("MeanAbsoluteError1", 0.5)],
            graph.Losses.Select(loss => (loss.Name, loss.Weight)));
    }

    [Theory]
    [InlineData("Index", InputKind.Indices, 1, 7)]
    [InlineData("OneHot", InputKind.Values, 7, 0)]
    public void Cross_entropy_has_a_target_by_its_labels(string labels, object kind, int size, int classes)
    {
        var target = Assert.Single(Declared.Graph(Declare.Network("N").Input(7).Layer("Softmax")
            .Layer("CrossEntropy", ("Labels", new Member("Labels", labels))).Layer("Sgd")).Targets);

        Assert.Equal(("Target", (InputKind)kind, new Shape(size), classes, true),
            (target.Name, target.Kind, target.Shape, target.Classes, target.IsTarget));
    }

    [Theory]
    [InlineData("BinaryCrossEntropy")]
    [InlineData("MeanSquaredError")]
    [InlineData("MeanAbsoluteError")]
    public void Other_losses_have_a_target_as_large_as_the_output(string loss)
    {
        var target = Assert.Single(Declared.Graph(Declare.Network("N").Input(3, 4).Layer(loss).Layer("Sgd")).Targets);
        Assert.Equal((InputKind.Values, 12), (target.Kind, target.Shape.Size));
    }

    [Fact]
    public void Cross_entropy_wants_a_flat_input()
        => Declared.Reports(Declare.Network("N").Input(2, 5).Layer("Softmax").Layer("CrossEntropy").Layer("Sgd"), Rules.NotFlat,
            new Place(-1, 2), "[CrossEntropy] expects a flat vector but 'Softmax1' gives 2x5: it compares one row a sample, and this is one a step; before the layer that makes it, put "
            + "[GlobalAvgPool], or take the last state alone, without Sequences");

    [Fact]
    public void Weights_must_not_be_negative()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("MeanSquaredError", ("Weight", -1.0)).Layer("Sgd"),
            Rules.OutOfRange, new Place(-1, 1, "Weight"), "Weight of [MeanSquaredError] must be at least 0, but is -1");

    private static Declare Weighted(string loss, string reduction, int height, int width, int channels)
        => Declare.Network("N").Tensor("Given").Input(height, width, 2)
            .Tensor("Mask").Layer("Target", ("shape", new[] { height, width, channels }))
            .Tensor("Loss").Layer(loss, ("Reduction", new Member("Reduction", reduction)), ("Weights", "Mask"))
            .Tensor("Step").Layer("Sgd");

    private static double Loss(string loss, double[] target, params (string, object)[] arguments)
        => Value(Declare.Network("N").Input(3).Layer(loss, arguments), Output, target);

    private static double Value(Declare network, double[] input, double[] target)
    {
        var graph = Declared.Graph(network.Layer("Sgd"));
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]>
        {
            [graph.Inputs[0]] = [input],
            [graph.Targets[0]] = [target],
        });
        return Assert.Single(new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), StepValues.None)
            .Value(graph.TotalLoss!));
    }
}
