using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>What the first output is said to be, and the target it is held against.</summary>
public class FirstOutputTests
{
    [Fact]
    public void Its_own_loss_says_what_it_is_whatever_other_losses_compare()
    {
        var graph = Declared.Graph(Declare.Network("N").Tensor("X").Input(8)
            .Tensor("T").Layer("Dense", ("units", 16)).Layer("Relu")
            .Tensor("Price").Layer("Dense", ("units", 1))
            .Tensor("Kind").Layer("From", ("tensor", "T")).Layer("Dense", ("units", 4)).Layer("Softmax")
            .Tensor("K").Layer("From", ("tensor", "Kind")).Layer("CrossEntropy")
            .Tensor("P").Layer("From", ("tensor", "Price")).Layer("MeanSquaredError").Layer("Sgd"));
        Assert.Equal("Price", graph.Outputs[0].Name);
        Assert.Equal(new Answer(AnswerKind.Numbers, graph.Targets[1]), graph.Answer);
    }

    [Fact]
    public void The_target_is_that_of_its_loss_in_whatever_order_losses_stand()
    {
        var graph = Declared.Graph(Declare.Network("N").Tensor("X").Input(8)
            .Tensor("Many").Layer("Dense", ("units", 100))
            .Tensor("One").Layer("From", ("tensor", "X")).Layer("Dense", ("units", 1))
            .Tensor("L").Layer("From", ("tensor", "One")).Layer("MeanSquaredError")
            .Tensor("M").Layer("From", ("tensor", "Many")).Layer("MeanSquaredError").Layer("Sgd"));
        Assert.Equal(100, graph.Outputs[0].Node.Shape.Size);
        Assert.Equal(100, graph.Answer.Target!.Shape.Size);
    }

    [Fact]
    public void A_loss_in_the_middle_says_nothing_of_the_output()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(8).Layer("Dense", ("units", 14)).Layer("Sigmoid").Layer("BinaryCrossEntropy")
            .Layer("Dense", ("units", 1)).Layer("MeanSquaredError").Layer("Sgd"));
        Assert.Equal(new Answer(AnswerKind.Numbers, graph.Targets[1]), graph.Answer);
    }

    [Fact]
    public void Without_a_loss_of_its_own_it_is_not_known()
        => Assert.Equal(Answer.Unknown, Declared.Graph(Declare.Network("N").Tensor("X").Input(8)
            .Tensor("Code").Layer("Dense", ("units", 3), ("Frozen", true))
            .Tensor("Kind").Layer("From", ("tensor", "X")).Layer("Dense", ("units", 4)).Layer("Softmax")
            .Tensor("K").Layer("From", ("tensor", "Kind")).Layer("CrossEntropy").Layer("Sgd")).Answer);

    [Fact]
    public void A_loss_sees_it_through_a_view()
        => Assert.Equal(AnswerKind.Class, Declared.Graph(Declare.Network("N").Tensor("X").Input(1, 1, 4).Tensor("Kind").Layer("Softmax")
            .Tensor("K").Layer("From", ("tensor", "Kind")).Layer("Flatten").Layer("CrossEntropy").Layer("Sgd")).Answer.Kind);

    [Fact]
    public void Of_several_losses_the_first_counts()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(3).Layer("Softmax").Layer("CrossEntropy").Layer("MeanSquaredError").Layer("Sgd"));
        Assert.Equal(new Answer(AnswerKind.Class, graph.Targets[0]), graph.Answer);
    }

    [Theory]
    [InlineData(1, nameof(AnswerKind.Class))]
    [InlineData(5, nameof(AnswerKind.Labels))]
    public void Yes_or_no_is_a_class_or_one_label_of_several(int units, string expected)
        => Assert.Equal(expected, $"{Declared.Graph(Declare.Network("N").Input(3).Layer("Dense", ("units", units)).Layer("Sigmoid")
            .Layer("BinaryCrossEntropy").Layer("Sgd")).Answer.Kind}");

    [Fact]
    public void Without_any_loss_the_layer_counts_and_not_its_name()
    {
        Assert.Equal(AnswerKind.Class, KindOf(Declare.Network("N").Input(3).Layer("Softmax", ("Name", "Probabilities"))));
        Assert.Equal(AnswerKind.Unknown, KindOf(Declare.Network("N").Input(3).Layer("Dense", ("units", 10), ("Name", "SoftmaxLogits"))));
    }

    [Fact]
    public void Softmax_in_each_pixel_is_no_class_of_the_picture()
        => Assert.Equal(AnswerKind.Unknown, KindOf(Declare.Network("N").Input(4, 4, 3).Layer("Conv", ("filters", 2), ("Kernel", 1)).Layer("Softmax")));

    [Fact]
    public void Losses_of_one_target_agree_about_its_classes()
        => Declared.Reports(Declare.Network("N").Tensor("X").Input(8).Tensor("Label").Layer("Target", ("shape", new[] { 1 }))
            .Tensor("A").Layer("From", ("tensor", "X")).Layer("Dense", ("units", 10)).Layer("Softmax").Layer("CrossEntropy", ("target", "Label"))
            .Tensor("B").Layer("From", ("tensor", "X")).Layer("Dense", ("units", 4)).Layer("Softmax").Layer("CrossEntropy", ("target", "Label"))
            .Layer("Sgd"), Rules.ShapeMismatch, new Place(3, 3, "target"),
            "[CrossEntropy] expects numbers of 4 classes but 'Label' gives numbers of 10: declare a target for each");

    private static AnswerKind KindOf(Declare network) => Declared.Graph(network, training: false).Answer.Kind;
}
