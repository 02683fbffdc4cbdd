namespace NetDsl.Examples.Tests.Pictures;

/// <summary>A network of vectors alone, one of them too long for a line of a sheet.</summary>
[Network, Sgd(0.1)]
public partial class TwentyNeurons
{
    [Input(2)] public static partial Tensor Point { get; }
    [Dense(22), Tanh] public static partial Tensor Neurons { get; }
    [Dense(3), Softmax, CrossEntropy] public static partial Tensor Kind { get; }
}
