using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

/// <summary>Tensors side by side.</summary>
public class JoinGradientTests
{
    [Fact]
    public void Of_pictures_side_by_side_agree_with_differences()
        => GradientCheck.All(Declare.Network("N").Layer("Sgd")
            .Tensor("Stem").Input(4, 3, 2).Layer("Conv", ("filters", 2), ("Kernel", 1)).Layer("Tanh")
            .Tensor("Left").Layer("Conv", ("filters", 3), ("Pad", 1))
            .Tensor("Right").Layer("From", ("tensor", "Stem")).Layer("MaxPool", ("kernel", 3), ("Stride", 1), ("Pad", 1)).Layer("Tanh")
            .Tensor("All").Layer("Concat", ("tensors", new[] { "Left", "Stem", "Right", "Left" })).Layer("Tanh").Layer("Conv", ("filters", 2))
            .Tensor("Out").Layer("Flatten").Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Model, 2, 5);

    [Fact]
    public void Of_vectors_beside_flattened_pictures_agree_with_differences()
        => GradientCheck.All(Declare.Network("N").Layer("Sgd")
            .Tensor("Stem").Input(2, 3, 2).Layer("Conv", ("filters", 2), ("Kernel", 1)).Layer("Flatten")
            .Tensor("Out").Layer("Dense", ("units", 3)).Layer("Tanh").Layer("Concat", ("tensors", new[] { "Stem" })).Layer("Tanh")
            .Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Model, 3, 6);
}
