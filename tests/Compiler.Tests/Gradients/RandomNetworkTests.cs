using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

public class RandomNetworkTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Their_gradients_agree_with_differences(int seed)
        => GradientCheck.Directions(RandomNetworks.Make(seed).Model, count: 1 + (seed % 5), seed, directions: 3);

    [Fact]
    public void Are_the_same_for_the_same_seed()
    {
        Assert.Equal(RandomNetworks.Make(4711), RandomNetworks.Make(4711));
        Assert.NotEqual(RandomNetworks.Make(4711).Source, RandomNetworks.Make(4712).Source);
    }

    [Fact]
    public void Have_every_layer_loss_and_optimiser_among_them()
    {
        string[] expected =
        [
            "Activation", "Adam", "AdamW", "BinaryCrossEntropy", "CrossEntropy", "Dense", "Dropout", "Elu", "Flatten", "Gelu",
            "Heaviside", "Input", "LeakyRelu", "MeanAbsoluteError", "MeanSquaredError", "Relu", "RmsProp", "Selu", "Sgd", "Sigmoid",
                "Softmax",
            "Softplus", "Swish", "Tanh",
        ];
        Assert.Equal(expected, Enumerable.Range(1, 50).SelectMany(seed => RandomNetworks.Make(seed).Model.Layers)
            .Select(layer => layer.ShortName).Distinct().Order(StringComparer.Ordinal));
    }
}
