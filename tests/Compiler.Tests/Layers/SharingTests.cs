using NetDsl.Compiler.Tests.Gradients;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Layers and blocks that use the weights of others.</summary>
public class SharingTests
{
    private static readonly BlockModel Encoder = Declare.Network("Encoder")
        .Tensor("Wide").Layer("Dense", ("units", 5)).Layer("Tanh")
        .Tensor("Code").Layer("Dense", ("units", new Given("units"))).Layer("Dense", ("units", new Given("units")), ("Share", "Code"), ("When", new Given("twice")))
        .AsBlock(("units", null), ("twice", false));

    private static Declare TwoSides => Declare.Network("TwoSides").Layer("Sgd")
        .Tensor("Left").Input(4)
        .Tensor("LeftCode").Use(Encoder, ("units", 3)).Layer("Dense", ("units", 2))
        .Tensor("Right").Input(4)
        .Tensor("RightCode").Use(Encoder, ("units", 3), ("Share", "LeftCode")).Layer("Dense", ("units", 2), ("Share", "LeftCode"))
        .Tensor("Both").Layer("Add", ("tensors", new[] { "LeftCode" }))
        .Tensor("Loss").Layer("MeanSquaredError");

    [Fact]
    public void A_tensors_name_means_the_same_layer_in_its_list()
        => Assert.Equal(
            [
                "LeftCode.Encoder1.Wide.Dense1.weight", "LeftCode.Encoder1.Wide.Dense1.bias", "LeftCode.Encoder1.Code.Dense1.weight",
                "LeftCode.Encoder1.Code.Dense1.bias", "LeftCode.Dense1.weight", "LeftCode.Dense1.bias",
            ],
            Declared.Graph(TwoSides).Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void The_card_says_whose_weights_they_are()
        => Assert.Equal(["4 x 5, weights of LeftCode.Encoder1.Wide.Dense1", "5 x 3, weights of LeftCode.Encoder1.Code.Dense1", "3 x 2, weights of LeftCode.Dense1"],
            Declared.Graph(TwoSides).Layers.Where(layer => layer.Name.StartsWith("RightCode", StringComparison.Ordinal) && layer.Description.Length > 0)
                .Select(layer => layer.Description));

    [Fact]
    public void Gradients_of_all_uses_are_added() => GradientCheck.All(TwoSides.Model, count: 3, seed: 8);

    [Fact]
    public void Gradients_of_a_layer_that_is_applied_three_times_are_added()
        => GradientCheck.All(Declare.Network("N").Input(4).Layer("Dense", ("units", 4), ("Name", "Core")).Layer("Tanh")
            .Layer("Dense", ("units", 4), ("Share", "Core")).Layer("Sigmoid").Layer("Dense", ("units", 4), ("Share", "Core"), ("Name", "Third"))
            .Layer("MeanSquaredError").Layer("Sgd").Model, count: 2, seed: 9);

    [Fact]
    public void Whoever_shares_with_one_that_shares_has_the_first_ones_weights()
        => Assert.Equal(["Dense1.weight", "Dense1.bias"], Declared.Graph(Declare.Network("N").Input(3).Layer("Dense", ("units", 3))
            .Layer("Dense", ("units", 3), ("Share", "Dense1")).Layer("Dense", ("units", 3), ("Share", "Dense2"))).Parameters.Select(p => p.Name));

    [Fact]
    public void In_a_block_names_are_the_blocks_own()
    {
        var block = Declare.Network("B").Layer("Dense", ("units", 3), ("Name", "Core")).Layer("Dense", ("units", 3), ("Share", "Core")).AsBlock();
        Assert.Equal(["B1.Core.weight", "B1.Core.bias", "B2.Core.weight", "B2.Core.bias"],
            Declared.Graph(Declare.Network("N").Input(3).Use(block).Use(block)).Parameters.Select(p => p.Name));
        Assert.Equal(["B1.Core.weight", "B1.Core.bias"],
            Declared.Graph(Declare.Network("N").Input(3).Use(block).Use(block, ("Share", "B1"))).Parameters.Select(p => p.Name));
    }

    [Theory]
    [InlineData("Dense9", "[Dense] shares the weights of 'Dense9', but no earlier [Dense] has that name: there is 'Dense1'")]
    [InlineData("Relu1", "[Dense] shares the weights of 'Relu1', but no earlier [Dense] has that name: there is 'Dense1'")]
    [InlineData("Dense2", "[Dense] shares the weights of 'Dense2', but no earlier [Dense] has that name: there is 'Dense1'")]
    public void Only_an_earlier_layer_of_the_same_kind_can_be_shared(string share, string message)
        => Declared.Reports(Declare.Network("N").Input(3).Layer("Dense", ("units", 3)).Layer("Relu").Layer("Dense", ("units", 3), ("Share", share)),
            Rules.UnknownWeights, new Place(-1, 3, "Share"), message);

    [Fact]
    public void Without_any_there_is_none()
        => Declared.Reports(Declare.Network("N").Input(3).Layer("Dense", ("units", 3), ("Share", "Other")), Rules.UnknownWeights, new Place(-1, 1, "Share"),
            "[Dense] shares the weights of 'Other', but no earlier [Dense] has that name: there is none");

    [Theory]
    [InlineData("Stride", 2, "3x3, stride 2")]
    [InlineData("Groups", 2, "3x3 in 2 groups")]
    public void Windows_must_read_weights_in_one_order(string option, int value, string text)
        => Declared.Reports(Declare.Network("N").Tensor("Stem").Input(8, 8, option == "Groups" ? 4 : 2)
                .Tensor("One").Layer("Conv", ("filters", 2), ("Kernel", 1)).Layer("Conv", ("filters", 4))
                .Tensor("Two").Layer("From", ("tensor", "Stem")).Layer("Conv", ("filters", 4), ("Share", "One.Conv2"), (option, value)),
            Rules.SharedWindow, new Place(2, 1, "Share"),
            $"[Conv] shares the weights of 'One.Conv2' with a window of {text}, where that one has 3x3: "
            + "layers that share have the same Stride and Groups, and where Stride is above 1 the same Dilation and padding before the picture");

    [Fact]
    public void With_a_stride_of_one_pictures_and_padding_may_differ()
        => Assert.Equal(["One.Conv1.weight", "One.Conv1.bias"], Declared.Graph(Declare.Network("N")
            .Tensor("Left").Input(8, 8, 2)
            .Tensor("One").Layer("Conv", ("filters", 3), ("Pad", 1))
            .Tensor("Right").Input(5, 6, 2)
            .Tensor("Two").Layer("Conv", ("filters", 3), ("Pad", 2), ("Share", "One"))).Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void Shapes_must_be_the_same()
    {
        var issues = Generator.Layers.Lowering.Lower(Declare.Network("N").Input(3).Layer("Dense", ("units", 4), ("Bias", false))
            .Layer("Dense", ("units", 5), ("Share", "Dense1")).Model, training: true).Issues;
        Assert.Equal(
            [
                "[Dense] expects a weight of 4x5 but 'Dense1' gives 3x4: weights are shared by layers of the same shapes and options",
                "[Dense] expects a bias of 5 but 'Dense1' gives none: weights are shared by layers of the same shapes and options",
            ],
            issues.Select(issue => issue.Message));
        Assert.All(issues, issue => Assert.Equal((Rules.ShapeMismatch, new Place(-1, 2, "Share")), (issue.Rule, issue.Place)));
    }

    [Theory]
    [InlineData("Rate", 2.0)]
    [InlineData("Frozen", true)]
    [InlineData("InitScale", 2.0)]
    [InlineData("ForgetBias", 2.0)]
    public void How_weights_begin_and_learn_is_said_where_they_are(string option, object value)
        => Declared.Reports(Declare.Network("N").Input(4, 3).Layer("Lstm", ("units", 3), ("Sequences", true)).Layer("Lstm", ("units", 3), ("Share", "Lstm1"), (option, value)),
            Rules.OutOfRange, new Place(-1, 2, option), $"{option} of [Lstm] must be left out where Share is given, but is given");
}
