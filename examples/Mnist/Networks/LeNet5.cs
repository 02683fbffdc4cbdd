namespace NetDsl.Examples.Mnist;

/// <summary>LeNet-5 (LeCun, Bottou, Bengio and Haffner, 1998), its layers under their names there, with softmax at its end.</summary>
[Network, Sgd(0.01, Momentum = 0.9)]
[Classes("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")]
public partial class LeNet5
{
    [Input(28, 28, 1, Scale = 1 / 255.0)] public static partial Tensor Image { get; }
    [Conv(6, Kernel = 5, Pad = 2), Tanh] public static partial Tensor C1 { get; }
    [AvgPool(2)] public static partial Tensor S2 { get; }
    [Conv(16, Kernel = 5), Tanh] public static partial Tensor C3 { get; }
    [AvgPool(2)] public static partial Tensor S4 { get; }
    [Flatten, Dense(120), Tanh] public static partial Tensor C5 { get; }
    [Dense(84), Tanh] public static partial Tensor F6 { get; }
    [Dense(10), Softmax, CrossEntropy] public static partial Tensor Digit { get; }
}
