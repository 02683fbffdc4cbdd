using NetDsl.Compiler.Tests.Gradients;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Networks whose tensors have names: several inputs, outputs, targets and losses.</summary>
public sealed class GraphFormTests
{
    private static Declare TwoHeads => Declare.Network("TwoHeads").Layer("Adam")
        .Tensor("Left").Input(5)
        .Tensor("LeftHidden").Layer("Dense", ("units", 6)).Layer("Tanh")
        .Tensor("Right").Input(3)
        .Tensor("RightHidden").Layer("Dense", ("units", 6)).Layer("Sigmoid")
        .Tensor("Trunk").Layer("Add", ("tensors", new[] { "LeftHidden", "RightHidden" })).Layer("Dense", ("units", 6))
            .Layer("Softplus").Layer("Add", ("tensors", new[] { "LeftHidden" }))
        .Tensor("Class").Layer("From", ("tensor", "Trunk")).Layer("Dense", ("units", 3)).Layer("Softmax")
        .Tensor("Value").Layer("From", ("tensor", "Trunk")).Layer("Dense", ("units", 2))
        .Tensor("Side").Layer("Target", ("shape", new[] { 1 }))
        .Tensor("Amount").Layer("Target", ("shape", new[] { 2 }))
        .Tensor("ClassLoss").Layer("From", ("tensor", "Class")).Layer("CrossEntropy", ("target", "Side"))
        .Tensor("ValueLoss").Layer("From", ("tensor", "Value")).Layer("MeanSquaredError", ("target", "Amount"), ("Weight", 0.25));

    [Fact]
    public void Its_gradients_are_those_of_the_weighted_sum_of_its_losses() => GradientCheck.All(TwoHeads.Model, count: 4, seed: 11);

    [Fact]
    public void Tensors_that_nothing_reads_are_its_first_outputs()
        => Assert.Equal(["Class", "Value", "LeftHidden", "RightHidden", "Trunk"],
            Lowering.Lower(TwoHeads.Model, training: false).Graph.Outputs.Select(o => o.Name));

    [Fact]
    public void Inputs_targets_and_weights_have_the_names_of_their_properties()
    {
        var graph = Lowering.Lower(TwoHeads.Model, training: true).Graph;
        Assert.Equal(["Left", "Right"], graph.Inputs.Select(i => i.Name));
        Assert.Equal(["Side", "Amount"], graph.Targets.Select(t => t.Name));
        Assert.Equal("LeftHidden.Dense1.weight", graph.Parameters[0].Name);
    }

    [Theory]
    [InlineData("From", "tensor", "Digits", "[From] names the tensor 'Digits', which is not declared before it: it has 'Image', 'Digit'")]
    [InlineData("CrossEntropy", "target", "Label", "[CrossEntropy] names the tensor 'Label', which is not declared before it: it has 'Image', 'Digit'")]
    public void A_name_that_is_no_tensors_is_reported_with_those_there_are(string layer, string argument, string name, string message)
    {
        var model = Declare.Network("N").Layer("Adam").Tensor("Image").Input(4)
            .Tensor("Digit").Layer("Dense", ("units", 2)).Layer("Softmax").Layer(layer, (argument, name)).Model;
        var issue = Lowering.Lower(model, training: true).Issues[0];
        Assert.Equal(Rules.UnknownTensor, issue.Rule);
        Assert.Equal(new Place(1, 2, argument), issue.Place);
        Assert.Equal(message, issue.Message);
    }

    [Fact]
    public void A_sum_of_two_shapes_is_reported_with_both()
    {
        var model = Declare.Network("N").Tensor("A").Input(4).Tensor("B").Layer("Dense", ("units", 3)).Layer("Add", ("tensors", new[] { "A" })).Model;
        var issue = Assert.Single(Lowering.Lower(model, training: true).Issues);
        Assert.Equal(Rules.ShapeMismatch, issue.Rule);
        Assert.Contains("gives 4", issue.Message);
    }

    [Fact]
    public void A_target_of_another_size_is_reported()
    {
        var model = Declare.Network("N").Layer("Adam").Tensor("A").Input(4).Tensor("B").Layer("Dense", ("units", 3))
            .Tensor("T").Layer("Target", ("shape", new[] { 2 })).Tensor("L").Layer("From", ("tensor", "B"))
            .Layer("MeanSquaredError", ("target", "T")).Model;
        Assert.Equal("[MeanSquaredError] expects a target of 3 but 'T' gives 2: declare it as [Target(3)]",
            Assert.Single(Lowering.Lower(model, training: true).Issues).Message);
    }

    [Fact]
    public void A_target_that_no_loss_reads_is_warned_of()
    {
        var model = Declare.Network("N").Tensor("A").Input(4).Tensor("B").Layer("Dense", ("units", 3))
            .Tensor("T").Layer("Target", ("shape", new[] { 2 })).Model;
        Assert.Equal(Rules.UnusedTensor, Assert.Single(Lowering.Lower(model, training: true).Issues).Rule);
    }

    /// <summary>Two heads, of which a loss reads one.</summary>
    [Theory]
    [InlineData(false, false, "2")]
    [InlineData(true, false, "")]
    [InlineData(false, true, "")]
    public void Weights_that_no_loss_reaches_are_warned_of_once(bool frozen, bool withoutLosses, string places)
    {
        var network = Declare.Network("N").Tensor("A").Input(4)
            .Tensor("B").Layer("Dense", ("units", 3))
            .Tensor("C").Layer("From", ("tensor", "A")).Layer("Dense", ("units", 3), ("Frozen", frozen))
            .Tensor("D").Layer("From", ("tensor", "C")).Layer("Relu");
        network = withoutLosses ? network : network.Tensor("L").Layer("From", ("tensor", "B")).Layer("MeanSquaredError").Tensor("S").Layer("Sgd");
        var issues = Lowering.Lower(network.Model, training: true).Issues;
        Assert.Equal(places, string.Join(' ', issues.Select(issue => issue.Place.Tensor)));
        Assert.All(issues, issue => Assert.Equal("No loss depends on 'C': have one read it, or remove it", issue.Message));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_target_stands_alone_on_its_property(bool before)
    {
        var target = Declare.Network("N").Layer("Adam").Tensor("A").Input(4).Tensor("B").Layer("Dense", ("units", 2)).Tensor("T");
        target = before ? target.Layer("Relu").Layer("Target", ("shape", new[] { 2 })) : target.Layer("Target", ("shape", new[] { 2 })).Layer("Relu");
        var issues = Lowering.Lower(target.Tensor("L").Layer("From", ("tensor", "B")).Layer("MeanSquaredError").Model, training: true).Issues;
        Assert.Equal((Rules.AloneInItsList, new Place(2, before ? 1 : 0)), (Assert.Single(issues).Rule, issues[0].Place));
    }
}
