using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

public class InputTests
{
    [Fact]
    public void Gives_its_shape()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(4, 3, 2));

        Assert.Equal(new Shape(4, 3, 2), graph.Inputs[0].Shape);
        Assert.Equal(new Shape(4, 3, 2), graph.Outputs[0].Node.Shape);
        Assert.Equal("Output", graph.Outputs[0].Name);
        Assert.Equal(("Input", InputKind.Values, false), (graph.Inputs[0].Name, graph.Inputs[0].Kind, graph.Inputs[0].IsTarget));
        Assert.Equal(new LayerRecord("Input1", "values or bytes", new Shape(4, 3, 2), new Shape(4, 3, 2), 0, 0),
            Assert.Single(graph.Layers));
    }

    [Fact]
    public void Names_no_two_nodes_alike()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(2, 2, 3).Layer("Flatten").Layer("Dense", ("units", 2))
            .Layer("Softmax")
            .Layer("CrossEntropy").Layer("MeanSquaredError").Layer("Sgd"));

        string[] names = Topology.Order([graph.TotalLoss!]).Select(node => node.Name).ToArray();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Normalises_by_channel()
    {
        double[] mean = [0.5, -1, 2], std = [2, 4, 0.5];
        double[] raw = RandomValues.Numbers(new Random(5), 18, -3, 3);
        double[] actual = Run(Declare.Network("N").Layer("Input", ("shape", new[] { 2, 3, 3 }), ("Scale", 0.25), ("Mean", mean),
            ("Std", std)), raw);

        for (int i = 0; i < raw.Length; i++)
        {
            Assert.Equal(((raw[i] * 0.25) - mean[i % 3]) / std[i % 3], actual[i], 1e-15);
        }
    }

    [Fact]
    public void Takes_one_mean_and_deviation_for_all_channels()
        => Assert.Equal([-1.5, 0, 1.5], Run(Declare.Network("N")
            .Layer("Input", ("shape", new[] { 3 }), ("Mean", new[] { 127.0 }), ("Std", new[] { 2.0 })), [124, 127, 130]));

    [Fact]
    public void Finds_the_channel_in_a_wide_row()
    {
        double[] raw = new double[3 * 100 * 70];
        double[] actual = Run(Declare.Network("N").Layer("Input", ("shape", new[] { 100, 70, 3 }),
            ("Mean", new[] { -1.0, -2, -3 })), raw);

        Assert.Equal(raw.Select((_, i) => 1.0 + (i % 3)), actual);
    }

    [Fact]
    public void Wants_one_to_three_extents()
    {
        const string message = "The shape of [Input] must have 1 to 3 values, but has ";
        Declared.Reports(Declare.Network("N").Input(), Rules.WrongCount, new Place(-1, 0, "shape"), message + "0");
        Declared.Reports(Declare.Network("N").Input(2, 2, 2, 2), Rules.WrongCount, new Place(-1, 0, "shape"), message + "4");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(2000000000)]
    public void Wants_extents_that_fit_in_memory(int extent)
        => Declared.Reports(Declare.Network("N").Input(5, extent).Layer("Flatten"), Rules.OutOfRange, new Place(-1, 0, "shape"),
            $"The shape of [Input] must be of extents of at least 1 that fit in memory, but is 5x{extent}");

    [Fact]
    public void Tells_of_a_division_of_whole_numbers()
        => Declared.Reports(Declare.Network("N").Layer("Input", ("shape", new[] { 3 }), ("Scale", 0.0)),
            Rules.WholeNumberDivision,
            new Place(-1, 0, "Scale"), "Scale of [Input] is 0: if it was written as a division, '1 / 255' divides whole "
            + "numbers; write '1 / 255.0'");

    [Fact]
    public void Wants_a_mean_for_each_channel()
        => Declared.Reports(Declare.Network("N").Layer("Input", ("shape", new[] { 2, 3 }), ("Mean", new[] { 1.0, 2 })),
            Rules.WrongCount, new Place(-1, 0, "Mean"), "Mean of [Input] must have 1 or 3 (the channels) values, but has 2");

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-1.0, "-1")]
    [InlineData(double.NaN, "NaN")]
    public void Wants_deviations_above_zero(double deviation, string text)
        => Declared.Reports(Declare.Network("N").Layer("Input", ("shape", new[] { 2 }), ("Std", new[] { 1.0, deviation }))
            .Layer("Relu"),
            Rules.OutOfRange, new Place(-1, 0, "Std"), $"Std of [Input] must be above 0, but is {text}");

    [Fact]
    public void May_stand_only_once()
        => Declared.Reports(Declare.Network("N").Input(3).Input(3), Rules.OnlyOnce, new Place(-1, 1),
            "[Input] may stand only once in a network");

    private static double[] Run(Declare network, double[] raw)
    {
        var graph = Declared.Graph(network, training: false);
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]> { [graph.Inputs[0]] = [raw] });
        return new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), StepValues.None)
            .Value(graph.Outputs[0].Node);
    }
}
