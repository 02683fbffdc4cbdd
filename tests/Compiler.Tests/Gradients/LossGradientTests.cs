using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

public class LossGradientTests
{
    [Theory]
    [InlineData("Softmax", "Index")]
    [InlineData("Softmax", "OneHot")]
    [InlineData("Sigmoid", "Index")]
    [InlineData("Sigmoid", "OneHot")]
    public void Of_cross_entropy_agree_with_differences(string activation, string labels)
        => Check(network => network.Layer(activation).Layer("CrossEntropy", ("Labels", new Member("Labels", labels))));

    [Theory]
    [InlineData("Softmax", "Index")]
    [InlineData("Softmax", "OneHot")]
    [InlineData("Sigmoid", "Index")]
    public void Of_cross_entropy_with_weights_of_classes_agree_with_differences(string activation, string labels)
        => Check(network => network.Layer("Dense", ("units", 3)).Layer(activation).Layer("CrossEntropy", ("Labels", new Member("Labels", labels)),
            ("ClassWeights", new[] { 0.5, 2.0, 0.0 })));

    [Fact]
    public void Of_cross_entropy_of_what_dropout_leaves_agree_with_differences()
        => Check(network => network.Layer("Softmax").Layer("Dropout", ("rate", 0.3)).Layer("CrossEntropy"));

    [Theory]
    [InlineData("Sigmoid")]
    [InlineData("Softmax")]
    public void Of_binary_cross_entropy_agree_with_differences(string activation)
    {
        Check(network => network.Layer(activation).Layer("BinaryCrossEntropy"));
        Check(network => network.Layer(activation).Layer("BinaryCrossEntropy", ("ClassWeights", new[] { 0.5, 3.0 })));
    }

    [Theory]
    [InlineData("MeanSquaredError")]
    [InlineData("MeanAbsoluteError")]
    public void Of_errors_agree_with_differences(string loss) => Check(network => network.Layer(loss));

    [Theory]
    [InlineData("Softmax", "CrossEntropy")]
    [InlineData("Sigmoid", "BinaryCrossEntropy")]
    [InlineData("Tanh", "MeanSquaredError")]
    [InlineData("Tanh", "MeanAbsoluteError")]
    public void Of_weighted_losses_agree_with_differences(string activation, string loss)
        => Check(network => network.Layer(activation).Layer(loss, ("Weight", 2.5)));

    [Theory]
    [InlineData("BinaryCrossEntropy", 1)]
    [InlineData("BinaryCrossEntropy", 3)]
    [InlineData("MeanSquaredError", 1)]
    [InlineData("MeanSquaredError", 3)]
    [InlineData("MeanAbsoluteError", 1)]
    [InlineData("MeanAbsoluteError", 3)]
    public void Of_sums_with_weights_of_elements_agree_with_differences(string loss, int channels)
        => GradientCheck.All(Declare.Network("N").Tensor("Given").Input(3, 2, 2)
            .Tensor("Mask").Layer("Target", ("shape", new[] { 3, 2, channels }))
            .Tensor("Found").Layer("Conv", ("filters", 3), ("Kernel", 1)).Layer("Sigmoid")
            .Tensor("Loss").Layer(loss, ("Reduction", new Member("Reduction", "Sum")), ("Weights", "Mask"))
            .Tensor("Step").Layer("Sgd").Model, 2, 300);

    [Fact]
    public void Of_the_sum_of_two_losses_agree_with_differences()
        => Check(network => network.Layer("MeanSquaredError", ("Weight", 0.3)).Layer("Softmax")
            .Layer("CrossEntropy", ("Weight", 2.0)));

    [Fact]
    public void Of_two_losses_at_different_depths_agree_with_differences()
        => Check(network => network.Layer("Sigmoid").Layer("BinaryCrossEntropy").Layer("Dense", ("units", 2))
            .Layer("MeanAbsoluteError", ("Weight", 0.5)));

    private static void Check(Func<Declare, Declare> ending)
    {
        foreach (int count in new[] { 1, 3, 4 })
        {
            GradientCheck.All(ending(Declare.Network("N").Input(5).Layer("Dense", ("units", 4)).Layer("Tanh")
                .Layer("Dense", ("units", 4))).Layer("Sgd").Model, count, 200 + count);
        }
    }
}
