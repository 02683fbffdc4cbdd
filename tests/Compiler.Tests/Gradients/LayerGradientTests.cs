using NetDsl.Compiler.Tests.Expressions;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

/// <summary>Each layer stands between two others, so that what comes back to it differs from place to place.</summary>
public class LayerGradientTests
{
    public static TheoryData<string> Pointwise => [.. Activations.Cases.Keys];

    [Theory]
    [MemberData(nameof(Pointwise))]
    public void Of_pointwise_activations_agree_with_differences(string name)
        => Check(network => Activations.Cases[name].Add(network));

    [Fact]
    public void Are_not_worked_out_behind_a_threshold()
    {
        var (graph, _) = Lowering.Lower(Declare.Network("N").Input(4).Layer("Dense", ("units", 5)).Layer("Tanh")
            .Layer("Dense", ("units", 5)).Layer("Heaviside").Layer("Dense", ("units", 3)).Layer("MeanSquaredError").Layer("Sgd").Model,
            training: true);
        Assert.Equal(["Dense3.bias", "Dense3.weight"],
            Generator.Autodiff.Gradients.Of(graph, graph.Builder).Keys.Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_softmax_agree_with_differences() => Check(network => network.Layer("Softmax"));

    [Fact]
    public void Of_softmax_at_the_end_agree_with_differences()
        => GradientCheck.All(Declare.Network("N").Input(4).Layer("Dense", ("units", 5)).Layer("Softmax")
            .Layer("MeanSquaredError").Layer("Sgd").Model, 3, 7);

    [Fact]
    public void Of_dense_layers_without_bias_agree_with_differences()
        => Check(network => network.Layer("Dense", ("units", 3), ("Bias", false)).Layer("Dense", ("units", 6), ("Bias", false)));

    [Fact]
    public void Of_dropout_agree_with_differences_when_the_same_are_dropped()
        => Check(network => network.Layer("Dropout", ("rate", 0.4)).Layer("Tanh").Layer("Dropout", ("rate", 0.2)));

    [Fact]
    public void Of_a_normalised_and_flattened_picture_agree_with_differences()
        => GradientCheck.All(Declare.Network("N")
            .Layer("Input", ("shape", new[] { 2, 2, 3 }), ("Scale", 0.5), ("Mean", new[] { 0.1, -0.2, 0.3 }),
                ("Std", new[] { 0.5, 1.5, 2 }))
            .Layer("Relu").Layer("Flatten").Layer("Dense", ("units", 3)).Layer("Flatten").Layer("MeanSquaredError")
                .Layer("Sgd").Model,
            3, 11);

    [Fact]
    public void Of_activations_one_after_the_other_agree_with_differences()
        => Check(network => network.Layer("Swish").Layer("Softplus").Layer("Gelu").Layer("Sigmoid").Layer("Tanh").Layer("Elu"));

    private static void Check(Func<Declare, Declare> layer)
    {
        foreach (int count in new[] { 1, 2, 5 })
        {
            GradientCheck.All(layer(Declare.Network("N").Input(4).Layer("Dense", ("units", 5))).Layer("Dense", ("units", 3))
                .Layer("MeanSquaredError").Layer("Sgd").Model, count, 100 + count);
        }
    }
}
