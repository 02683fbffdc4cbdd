using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>A convolution: rows and columns of the output, channels, a square kernel.</summary>
internal sealed record ConvolutionShape(int Height, int Width, int Inputs, int Outputs, int Kernel, int Stride = 1)
{
    public int InHeight => (Height - 1) * Stride + Kernel;

    public int InWidth => (Width - 1) * Stride + Kernel;

    public int Depth => Kernel * Kernel * Inputs;

    public int InLength => InHeight * InWidth * Inputs;

    public int OutLength => Height * Width * Outputs;

    public PixelRows Rows => new(
        Height, Width, InLength, InWidth * Inputs * Stride, Inputs * Stride, Kernel, InWidth * Inputs, 1, 0, Kernel * Inputs);

    public PixelPlaces Places => new(OutLength, Width * Outputs, Outputs, Outputs);

    /// <summary>The convolution over the padded gradient that gives the gradient of the input.</summary>
    public ConvolutionShape OfInput(int padding) =>
        new(InHeight - 2 * padding, InWidth - 2 * padding, Outputs, Inputs, Kernel);

    /// <summary>Floating-point operations of a batch.</summary>
    public double Operations(int batch) => 2.0 * batch * Height * Width * Depth * Outputs;

    public override string ToString() => $"{Height}x{Width}x{Inputs} -> {Outputs}, {Kernel}x{Kernel}{(Stride > 1 ? $" / {Stride}" : "")}";
}
