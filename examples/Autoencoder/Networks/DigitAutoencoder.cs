namespace NetDsl.Examples.Autoencoder;

/// <summary>Brings a digit to sixteen numbers and makes a digit of them again: what it keeps is what digits differ in.</summary>
[Network, Adam]
public partial class DigitAutoencoder
{
    [Input(28, 28, 1, Scale = 1 / 255.0)]
    public static partial Tensor Digit { get; }

    [Conv(8, Stride = 2, Pad = 1), Relu, Conv(16, Stride = 2, Pad = 1), Relu, Flatten, Dense(16)]
    public static partial Tensor Code { get; }

    [Dense(784), Relu, Reshape(7, 7, 16), ConvTranspose(8, Kernel = 4, Stride = 2, Pad = 1), Relu, ConvTranspose(1, Kernel = 4, Stride = 2, Pad = 1), Sigmoid]
    public static partial Tensor Again { get; }

    [BinaryCrossEntropy]
    public static partial Tensor Loss { get; }
}
