using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Plans;

/// <summary>How many kernels typical networks become. A change of these numbers is a change of what is fused: lower them gladly,
/// raise them with a reason.</summary>
public sealed class KernelCountTests
{
    [Fact]
    public void The_perceptron_of_the_lecture()
        => AssertKernels(Classifier().Layer("Sgd", ("rate", 0.01)), train: 7, evaluate: 4, predict: 4, unfused: 26);

    [Fact]
    public void An_optimiser_with_state_costs_no_kernel()
        => AssertKernels(Classifier().Layer("Adam"), train: 7, evaluate: 4, predict: 4, unfused: 26);

    [Fact]
    public void Dropout_and_activations_cost_no_kernel()
        => AssertKernels(Declare.Network("Deep").Input(20).Layer("Dense", ("units", 30)).Layer("Gelu").Layer("Dropout", ("rate", 0.5))
            .Layer("Dense", ("units", 30)).Layer("Tanh").Layer("Swish").Layer("Dense", ("units", 1)).Layer("Sigmoid")
            .Layer("BinaryCrossEntropy").Layer("RmsProp"), train: 10, evaluate: 5, predict: 4, unfused: 32);

    [Fact]
    public void Regression_with_two_losses()
        => AssertKernels(Declare.Network("Regression").Input(1).Layer("Dense", ("units", 16)).Layer("Relu").Layer("Dense", ("units", 1))
            .Layer("MeanSquaredError").Layer("MeanAbsoluteError").Layer("Sgd"), train: 8, evaluate: 5, predict: 3, unfused: 24);

    [Fact]
    public void A_softmax_between_layers()
        => AssertKernels(Declare.Network("Mixed").Input(10).Layer("Dense", ("units", 40)).Layer("Softmax").Layer("Dense", ("units", 5), ("Bias", false))
            .Layer("Softmax").Layer("CrossEntropy").Layer("Sgd"), train: 9, evaluate: 5, predict: 5, unfused: 30);

    private static Declare Classifier() => Declare.Network("Perceptron").Input(28, 28, 1).Layer("Flatten").Layer("Dense", ("units", 800)).Layer("Relu")
        .Layer("Dense", ("units", 10)).Layer("Softmax").Layer("CrossEntropy");

    private static void AssertKernels(Declare network, int train, int evaluate, int predict, int unfused)
    {
        var plan = Declarations.PlanOf(network.Model);
        Assert.Equal(
            (train, evaluate, predict, unfused),
            (plan.Train!.Kernels.Count, plan.Evaluate!.Kernels.Count, plan.Predict.Kernels.Count,
                Declarations.PlanOf(network.Model, fuse: false).Train!.Kernels.Count));
    }
}
