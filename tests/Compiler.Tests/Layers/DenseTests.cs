using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

public class DenseTests
{
    [Fact]
    public void Makes_a_vector_of_units_with_weight_and_bias()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(5).Layer("Dense", ("units", 3)).Layer("Dense", ("units", 2)));

        Assert.Equal(new Shape(2), graph.Outputs[0].Node.Shape);
        Assert.Equal(["Dense1.weight 5x3", "Dense1.bias 3", "Dense2.weight 3x2", "Dense2.bias 2"],
            graph.Parameters.Select(p => $"{p.Name} {p.Shape}"));
        Assert.Equal(new LayerRecord("Dense1", "5 x 3", new Shape(5), new Shape(3), 18, 15), graph.Layers[1]);
    }

    [Fact]
    public void Has_no_bias_where_none_is_wanted()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(5).Layer("Dense", ("units", 3), ("Bias", false)));

        Assert.Equal("Dense1.weight", Assert.Single(graph.Parameters).Name);
        Assert.Equal(15, graph.Layers[1].Parameters);
    }

    [Fact]
    public void Is_named_as_it_says()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(5).Layer("Dense", ("units", 3), ("Name", "Code"))
            .Layer("Dense", ("units", 2)));

        Assert.Equal(["Code.weight", "Code.bias", "Dense1.weight", "Dense1.bias"], graph.Parameters.Select(p => p.Name));
    }

    [Theory]
    [InlineData("GlorotUniform", "Uniform", 0.8660254037844386)]
    [InlineData("GlorotNormal", "Normal", 0.5)]
    [InlineData("HeUniform", "Uniform", 1.0954451150103321)]
    [InlineData("HeNormal", "Normal", 0.6324555320336759)]
    [InlineData("LecunUniform", "Uniform", 0.7745966692414834)]
    [InlineData("LecunNormal", "Normal", 0.4472135954999579)]
    [InlineData("Normal", "Normal", 0.2)]
    [InlineData("Uniform", "Uniform", 0.2)]
    [InlineData("Constant", "Constant", 0.2)]
    [InlineData("Zeros", "Constant", 0)]
    [InlineData("Orthogonal", "Orthogonal", 0.2)]
    public void Begins_as_its_initialiser_says(string init, string kind, double scale)
    {
        var graph = Declared.Graph(Declare.Network("N").Input(5)
            .Layer("Dense", ("units", 3), ("Init", new Member("Init", init)), ("InitScale", 0.2), ("BiasInit", -1.5)));

        Assert.Equal(kind, graph.Parameters[0].Initial.Kind.ToString());
        Assert.Equal(scale, graph.Parameters[0].Initial.Scale, 1e-15);
        Assert.Equal(Initial.Constant(-1.5), graph.Parameters[1].Initial);
    }

    [Theory]
    [InlineData("Normal")]
    [InlineData("Uniform")]
    [InlineData("Constant")]
    public void Begins_with_the_documented_scale(string init)
        => Assert.Equal(0.05, Declared.Graph(Declare.Network("N").Input(5)
            .Layer("Dense", ("units", 3), ("Init", new Member("Init", init))))
            .Parameters[0].Initial.Scale);

    [Fact]
    public void Begins_with_the_numbers_that_are_given()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(2)
            .Layer("Dense", ("units", 1), ("Weights", new[] { 1.0, -1 }), ("Biases", new[] { 0.5 })));

        Assert.Equal(new Initial(InitialKind.Values, 0, new EquatableArray<double>([1, -1])), graph.Parameters[0].Initial);
        Assert.Equal(new Initial(InitialKind.Values, 0, new EquatableArray<double>([0.5])), graph.Parameters[1].Initial);
    }

    [Fact]
    public void Wants_a_flat_input()
        => Declared.Reports(Declare.Network("N").Input(28, 28, 1).Layer("Relu").Layer("Dense", ("units", 10)), Rules.NotFlat,
            new Place(-1, 2),
            "[Dense] expects a flat vector but 'Relu1' gives 28x28x1: add [Flatten] before it");

    [Fact]
    public void Of_a_sequence_is_the_same_in_each_step()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(2, 3).Layer("Dense", ("units", 1), ("Weights", new[] { 1.0, -1, 2 }), ("Biases", new[] { 0.5 })));
        Assert.Equal(new Shape(2, 1), graph.Outputs[0].Node.Shape);
        Assert.Equal((new Shape(2, 3), new Shape(2, 1), 4L, 6L), (graph.Layers[1].Input, graph.Layers[1].Output, graph.Layers[1].Parameters, graph.Layers[1].MultiplyAdds));
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]> { [graph.Inputs[0]] = [[1, 2, 3, 10, 20, 30]] });
        var values = graph.Parameters.ToDictionary(parameter => parameter, parameter => parameter.Initial.Values.ToArray());
        Assert.Equal([5.5, 50.5], new GraphInterpreter(batch, values, StepValues.None).Value(graph.Outputs[0].Node));
    }

    [Theory]
    [InlineData(0, "units of [Dense] must be at least 1, but is 0")]
    [InlineData(-4, "units of [Dense] must be at least 1, but is -4")]
    [InlineData(2000000000, "units of [Dense] must be at most 107374182 where there are 5 inputs, but is 2000000000")]
    public void Wants_a_possible_number_of_units(int units, string message)
        => Declared.Reports(Declare.Network("N").Input(5).Layer("Dense", ("units", units)), Rules.OutOfRange,
            new Place(-1, 1, "units"), message);

    [Fact]
    public void Wants_a_whole_number_of_units()
    {
        Declared.Reports(Declare.Network("N").Input(5).Layer("Dense", ("units", 2.5)), Rules.WrongType, new Place(-1, 1, "units"),
            "units of [Dense] must be a whole number, but is 2.5");
        Declared.Reports(Declare.Network("N").Input(5).Layer("Dense", ("units", "ten")), Rules.WrongType,
            new Place(-1, 1, "units"),
            "units of [Dense] must be a whole number, but is \"ten\"");
    }

    [Fact]
    public void Wants_as_many_weights_and_biases_as_it_has()
    {
        Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 3), ("Weights", new[] { 1.0, 2 })),
            Rules.WrongCount, new Place(-1, 1, "Weights"), "Weights of [Dense] must have 6 values, but has 2");
        Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 3), ("Biases", new[] { 1.0 })), Rules.WrongCount,
            new Place(-1, 1, "Biases"), "Biases of [Dense] must have 3 values, but has 1");
    }

    [Fact]
    public void Wants_numbers_that_are_numbers()
        => Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 1), ("Weights", new[] { 1.0, double.NaN })),
            Rules.OutOfRange, new Place(-1, 1, "Weights"), "Weights of [Dense] must be a number, but is NaN");

    [Fact]
    public void Wants_a_scale_above_zero_where_it_draws()
        => Declared.Reports(Declare.Network("N").Input(2)
            .Layer("Dense", ("units", 1), ("Init", new Member("Init", "Normal")), ("InitScale", 0.0)),
            Rules.OutOfRange, new Place(-1, 1, "InitScale"), "InitScale of [Dense] must be above 0, but is 0");

    [Fact]
    public void Wants_an_initialiser_that_exists()
        => Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 1), ("Init", new Member("Init", "42"))),
            Rules.OutOfRange, new Place(-1, 1, "Init"),
            "Init of [Dense] must be one of GlorotUniform, GlorotNormal, HeUniform, HeNormal, LecunUniform, "
            + "LecunNormal, Normal, Uniform, Constant, Zeros, Orthogonal, but is 42");

    [Fact]
    public void Wants_no_biases_where_it_has_none()
        => Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 1), ("Bias", false), ("BiasInit", 1.0)),
            Rules.OutOfRange, new Place(-1, 1, "BiasInit"),
                "The bias of [Dense] must be left out where Bias = false, but is given");
}
