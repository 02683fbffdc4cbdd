namespace NetDsl.Examples.Mnist;

/// <summary>The lecture's convolutional network: two layers that look for patterns of 5 by 5 pixels, each followed by one that keeps the
/// strongest of four, then 500 neurons.</summary>
[Network, Adam]
[Classes("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")]
public partial class MnistConvolutional
{
    [Input(28, 28, 1, Scale = 1 / 255.0)] public static partial Tensor Image { get; }
    [Conv(75, Kernel = 5), Relu] public static partial Tensor Strokes { get; }
    [MaxPool(2), Dropout(0.2)] public static partial Tensor StrongStrokes { get; }
    [Conv(100, Kernel = 5), Relu] public static partial Tensor Shapes { get; }
    [MaxPool(2), Dropout(0.2)] public static partial Tensor StrongShapes { get; }
    [Flatten, Dense(500), Relu, Dropout(0.5)] public static partial Tensor Neurons { get; }
    [Dense(10), Softmax, CrossEntropy] public static partial Tensor Digit { get; }
}
