namespace NetDsl.Examples.Cifar10;

/// <summary>The lecture's network for small photographs: twice two layers of filters and one that keeps the strongest of four, then 512
/// neurons.</summary>
[Network, Sgd(0.01, Decay = 1e-6, Momentum = 0.9, Nesterov = true)]
[Classes("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")]
public partial class CifarNetwork
{
    [Input(32, 32, 3, Scale = 1 / 255.0)] public static partial Tensor Image { get; }
    [Conv(32, Pad = 1), Relu] public static partial Tensor Edges { get; }
    [Conv(32, Pad = 1), Relu] public static partial Tensor Corners { get; }
    [MaxPool(2), Dropout(0.25)] public static partial Tensor StrongCorners { get; }
    [Conv(64, Pad = 1), Relu] public static partial Tensor Parts { get; }
    [Conv(64), Relu] public static partial Tensor Wholes { get; }
    [MaxPool(2), Dropout(0.25)] public static partial Tensor StrongWholes { get; }
    [Flatten, Dense(512), Relu, Dropout(0.5)] public static partial Tensor Neurons { get; }
    [Dense(10), Softmax, CrossEntropy] public static partial Tensor Kind { get; }
}
