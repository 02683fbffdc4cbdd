using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>What only a whole declaration can have wrong: one mistake is one error.</summary>
public class NetworkRuleTests
{
    [Fact]
    public void A_network_needs_an_input()
    {
        const string message = "Network 'N' has no input: add [Input(...)] before its first layer";
        Declared.Reports(Declare.Network("N"), Rules.NoInput, Place.Class, message);
        Declared.Reports(Declare.Network("N").Layer("Dense", ("units", 3)).Layer("Relu").Layer("Dense", ("units", 2))
            .Layer("Softmax")
            .Layer("CrossEntropy").Layer("Sgd"), Rules.NoInput, Place.Class, message);
    }

    [Fact]
    public void Layers_stand_after_the_input()
        => Declared.Reports(Declare.Network("N").Layer("Relu").Layer("Tanh").Input(3).Layer("MeanSquaredError").Layer("Sgd"),
            Rules.BeforeInput, new Place(-1, 0), "[Relu] stands before the input: put [Input(...)] first");

    [Fact]
    public void A_layer_must_be_known()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("Quantum"), Rules.UnknownLayer, new Place(-1, 1),
            "'Quantum' is not a layer that this version of NetDsl knows");

    [Fact]
    public void A_loss_needs_an_optimiser()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("MeanSquaredError"), Rules.LossWithoutOptimizer, new Place(-1, 1),
            "Network 'N' has the loss [MeanSquaredError] but no optimiser: add [Sgd(0.01)], [Adam] or another one");

    [Fact]
    public void An_optimiser_needs_a_loss()
        => Declared.Reports(Declare.Network("N").Layer("Adam").Input(3), Rules.OptimizerWithoutLoss, new Place(-1, 0),
            "Network 'N' has the optimiser [Adam] but no loss: add [CrossEntropy], [MeanSquaredError] or another one");

    [Fact]
    public void There_is_one_optimiser()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("MeanSquaredError").Layer("Sgd").Layer("Adam"), Rules.OnlyOnce,
            new Place(-1, 3), "[Adam] may stand only once in a network");

    [Fact]
    public void There_is_one_list_of_classes()
        => Declared.Reports(Declare.Network("N").Input(2).Layer("Classes", ("names", new[] { "a", "b" }))
            .Layer("Classes", ("names", new[] { "c", "d" })),
            Rules.OnlyOnce, new Place(-1, 2), "[Classes] may stand only once in a network");

    [Fact]
    public void There_are_as_many_class_names_as_outputs()
    {
        Declared.Reports(Declare.Network("N").Input(3).Layer("Classes", ("names", new[] { "a", "b" })), Rules.WrongCount,
            new Place(-1, 1, "names"),
            "The names of [Classes] must have 3 (the outputs) values, but has 2");
        Assert.Equal(["no", "yes"], Declared.Graph(Declare.Network("N").Input(1)
            .Layer("Classes", ("names", new[] { "no", "yes" }))).ClassNames);
    }

    [Theory]
    [InlineData("Code", "Code")]
    [InlineData("Dense2", "Dense2")]
    public void No_two_layers_have_one_name(string first, string second)
        => Declared.Reports(Declare.Network("N").Input(3).Layer("Dense", ("units", 3), ("Name", first))
            .Layer("Dense", ("units", 3), ("Name", second)),
            Rules.DuplicateName, new Place(-1, 2, "Name"),
                $"'{second}' is the name of an earlier layer already: give [Dense] another Name");

    [Fact]
    public void No_name_is_that_of_an_unnamed_layer()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("Dense", ("units", 3), ("Name", "Dense1"))
            .Layer("Dense", ("units", 3)),
            Rules.DuplicateName, new Place(-1, 2), "'Dense1' is the name of an earlier layer already: give [Dense] another Name");

    [Fact]
    public void What_stands_after_the_last_loss_is_no_part_of_the_network()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(3).Layer("Dense", ("units", 2)).Layer("MeanSquaredError")
            .Layer("Relu")
            .Layer("Dense", ("units", 5)).Layer("Sgd"));

        Assert.Equal(new Shape(2), graph.Outputs[0].Node.Shape);
        Assert.Equal(["Dense1.weight", "Dense1.bias"], graph.Parameters.Select(p => p.Name));
    }

    [Theory]
    [InlineData("Sgd", "rate", 0.0, "above 0")]
    [InlineData("Sgd", "Momentum", 1.0, "at least 0 and below 1")]
    [InlineData("Sgd", "Decay", -1.0, "at least 0")]
    [InlineData("Sgd", "WeightDecay", -1.0, "at least 0")]
    [InlineData("Adam", "rate", -1.0, "above 0")]
    [InlineData("Adam", "Beta1", 1.0, "at least 0 and below 1")]
    [InlineData("Adam", "Beta2", -1.0, "at least 0 and below 1")]
    [InlineData("AdamW", "Epsilon", 0.0, "above 0")]
    [InlineData("AdamW", "WeightDecay", -1.0, "at least 0")]
    [InlineData("RmsProp", "Rho", 1.0, "at least 0 and below 1")]
    [InlineData("RmsProp", "Momentum", -1.0, "at least 0 and below 1")]
    [InlineData("RmsProp", "rate", double.PositiveInfinity, "above 0")]
    public void Options_of_optimisers_have_bounds(string optimizer, string option, double value, string expected)
        => Declared.Reports(Declare.Network("N").Input(3).Layer("MeanSquaredError").Layer(optimizer, (option, value)),
            Rules.OutOfRange, new Place(-1, 2, option),
            FormattableString.Invariant($"{option} of [{optimizer}] must be {expected}, but is {value}"));

    [Fact]
    public void A_rate_that_is_no_number_is_of_the_wrong_type()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("MeanSquaredError").Layer("Sgd", ("rate", "fast")),
            Rules.WrongType, new Place(-1, 2, "rate"), "rate of [Sgd] must be above 0, but is \"fast\"");
}
