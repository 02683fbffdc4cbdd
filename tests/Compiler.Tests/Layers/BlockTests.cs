using NetDsl.Compiler.Tests.Gradients;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>What the use of a block becomes: the layers in it, with names of their own.</summary>
public class BlockTests
{
    private static readonly BlockModel DenseRelu = Declare.Network("DenseRelu")
        .Layer("Dense", ("units", new Given("units")), ("Bias", new Given("plain", IsNegated: true))).Layer("Relu", ("When", new Given("plain", IsNegated: true)))
        .AsBlock(("units", null), ("plain", false));

    private static readonly BlockModel Residual = Declare.Network("Residual")
        .Tensor("Body").Use(DenseRelu, ("units", new Given("units"))).Layer("Dense", ("units", new Given("units")), ("Name", "Last"))
        .Tensor("Shortcut").Layer("From", ("tensor", BlockModel.Input)).Layer("When", ("condition", new Given("project")))
            .Use(DenseRelu, ("units", new Given("units")), ("plain", true))
        .Tensor("Output").Layer("Add", ("tensors", new[] { "Body", "Shortcut" })).Layer("Tanh")
        .Tensor("Unread").Layer("Relu")
        .AsBlock(("units", null), ("project", false));

    [Fact]
    public void Layers_are_called_by_the_way_to_them()
    {
        var network = Declare.Network("N").Input(3).Use(Residual, ("units", 5), ("project", true)).Use(Residual, ("units", 5))
            .Use(Residual, ("units", 5), ("Name", "Top"));
        Assert.Equal(
            [
                "Residual1.Body.DenseRelu1.Dense1.weight", "Residual1.Body.DenseRelu1.Dense1.bias", "Residual1.Last.weight", "Residual1.Last.bias",
                "Residual1.Shortcut.DenseRelu1.Dense1.weight",
                "Residual2.Body.DenseRelu1.Dense1.weight", "Residual2.Body.DenseRelu1.Dense1.bias", "Residual2.Last.weight", "Residual2.Last.bias",
                "Top.Body.DenseRelu1.Dense1.weight", "Top.Body.DenseRelu1.Dense1.bias", "Top.Last.weight", "Top.Last.bias",
            ],
            Names(network));
    }

    [Fact]
    public void In_a_tensor_the_tensors_name_comes_first()
        => Assert.Equal(
            ["Stem.DenseRelu1.Dense1.weight", "Stem.DenseRelu1.Dense1.bias", "Stem.DenseRelu2.Dense1.weight", "Stem.DenseRelu2.Dense1.bias"],
            Names(Declare.Network("N").Tensor("In").Input(3).Tensor("Stem").Use(DenseRelu, ("units", 5)).Use(DenseRelu, ("units", 5))));

    [Fact]
    public void The_tensor_called_Output_is_the_result()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(5).Use(Residual, ("units", 5)));
        Assert.StartsWith("Residual1.Output.Tanh1", graph.Outputs[0].Node.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_the_last_tensor_is()
    {
        var block = Declare.Network("B").Tensor("First").Layer("Dense", ("units", 4)).Tensor("Second").Layer("Dense", ("units", 2)).AsBlock();
        Assert.Equal(new Shape(2), Declared.Graph(Declare.Network("N").Input(5).Use(block)).Outputs[0].Node.Shape);
    }

    [Fact]
    public void What_stands_beside_the_block_is_applied_before_its_tensors()
    {
        var block = Declare.Network("B").Layer("Dense", ("units", 4)).Tensor("Out").Layer("Tanh").AsBlock();
        Assert.Equal("B1.Dense1 B1.Out.Tanh1",
            string.Join(" ", Declared.Graph(Declare.Network("N").Input(5).Use(block)).Layers.Skip(1).Select(layer => layer.Name)));
    }

    [Fact]
    public void A_tensor_whose_layers_are_not_there_is_what_it_reads()
    {
        var block = Declare.Network("B").Tensor("Same").Layer("Dense", ("units", 9), ("When", false))
            .Tensor("Out").Layer("Relu").Layer("Add", ("tensors", new[] { "Same" })).AsBlock();
        var graph = Declared.Graph(Declare.Network("N").Input(5).Use(block));
        Assert.Equal("B1.Out.Relu1 B1.Out.Add1", string.Join(" ", graph.Layers.Skip(1).Select(layer => layer.Name)));
        Assert.Empty(graph.Parameters);
    }

    [Fact]
    public void A_block_that_is_not_there_counts_nothing()
        => Assert.Equal(["DenseRelu1.Dense1.weight", "DenseRelu1.Dense1.bias"],
            Names(Declare.Network("N").Input(3).Use(DenseRelu, ("units", 5), ("When", false)).Use(DenseRelu, ("units", 5))));

    [Fact]
    public void A_parameter_that_is_null_leaves_the_option_as_it_is()
    {
        var block = Declare.Network("B").Layer("Dense", ("units", 3), ("Bias", new Given("bias"))).AsBlock(("bias", null));
        Assert.Equal(["B1.Dense1.weight", "B1.Dense1.bias"], Names(Declare.Network("N").Input(3).Use(block)));
    }

    [Fact]
    public void Conditions_of_a_network_are_constants()
    {
        var network = Declare.Network("N").Input(3).Layer("Dense", ("units", 4)).Layer("Dropout", ("rate", 0.5), ("When", false))
            .Layer("MeanAbsoluteError", ("When", false)).Layer("MeanSquaredError").Layer("Sgd");
        Assert.Equal("Input1 Dense1 MeanSquaredError1", string.Join(" ", Declared.Graph(network).Layers.Select(layer => layer.Name)));
        Declared.Reports(Declare.Network("N").Input(3).Layer("Relu", ("When", "training")), Rules.WrongType, new Place(-1, 1, "When"),
            "When of [Relu] must be true, false or in a block the name of a bool parameter, but is \"training\"");
    }

    [Fact]
    public void After_a_false_condition_only_settings_are_left_of_a_list()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(3).Layer("Dense", ("units", 4)).Layer("When", ("condition", false)).Layer("Relu")
            .Layer("MeanSquaredError").Layer("Classes", ("names", new[] { "a", "b", "c", "d" })));
        Assert.Equal("Input1 Dense1", string.Join(" ", graph.Layers.Select(layer => layer.Name)));
        Assert.Equal(4, graph.ClassNames.Count);
    }

    [Fact]
    public void Gradients_go_through_blocks()
        => GradientCheck.All(Declare.Network("N").Input(4).Layer("Tanh").Use(Residual, ("units", 5), ("project", true))
            .Use(Residual, ("units", 5)).Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model, count: 3, seed: 5);

    [Fact]
    public void A_mistake_is_reported_at_the_use_with_the_way_to_it()
    {
        var issue = Declared.Issue(Declare.Network("N").Input(2, 2, 3).Use(Declare.Network("Outer").Tensor("Body").Use(DenseRelu, ("units", 5)).AsBlock()));
        Assert.Equal((Rules.NotFlat, new Place(-1, 1)), (issue.Rule, issue.Place));
        Assert.Equal("In block 'Outer' at 'Body.DenseRelu1.Dense1': [Dense] expects a flat vector but 'Input1' gives 2x2x3: add [Flatten] before it",
            issue.Message);
    }

    [Fact]
    public void A_layer_that_nobody_knows_is_reported_in_a_block_too()
        => Assert.Equal("In block 'B' at 'Quantum': 'Quantum' is not a layer that this version of NetDsl knows",
            Declared.Issue(Declare.Network("N").Input(2).Use(Declare.Network("B").Layer("Quantum").AsBlock())).Message);

    [Fact]
    public void A_block_needs_an_input()
        => Declared.Reports(Declare.Network("N").Use(DenseRelu, ("units", 5)).Layer("Dense", ("units", 2)), Rules.NoInput, Place.Class,
            "Network 'N' has no input: add [Input(...)] before its first layer");

    private static IEnumerable<string> Names(Declare network) => Declared.Graph(network).Parameters.Select(parameter => parameter.Name);
}
