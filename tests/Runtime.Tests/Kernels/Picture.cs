using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>A convolution to test: pictures of channels that lie close together, with their halo in place.</summary>
public sealed record Picture(
    int Samples, int Height, int Width, int Inputs, int Outputs, int KernelHeight, int KernelWidth, int Stride = 1, int Dilation = 1)
{
    public int OutHeight => (Height - (KernelHeight - 1) * Dilation - 1) / Stride + 1;

    public int OutWidth => (Width - (KernelWidth - 1) * Dilation - 1) / Stride + 1;

    /// <summary>Output pixels of all samples.</summary>
    public int Pixels => Samples * OutHeight * OutWidth;

    /// <summary>Rows of the weights: inputs of one output.</summary>
    public int Depth => KernelHeight * KernelWidth * Inputs;

    public int Panels => Layout.Panels(Outputs);

    /// <summary>Samples are a little further apart than they need be.</summary>
    public int SampleStride => Height * Width * Inputs + 7;

    public int Length => Samples * SampleStride;

    /// <summary>Where the outputs lie: pixel beside pixel, samples a little further apart.</summary>
    public PixelPlaces Places => new(OutHeight * OutWidth * Outputs + 3, OutWidth * Outputs, Outputs, Outputs);

    /// <summary>As the compiler describes it: kernel rows in one piece where their pixels lie side by side.</summary>
    internal PixelRows Rows => Dilation == 1
        ? new(OutHeight, OutWidth, SampleStride, Width * Inputs * Stride, Inputs * Stride, KernelHeight, Width * Inputs, 1, 0, KernelWidth * Inputs)
        : new(OutHeight, OutWidth, SampleStride, Width * Inputs * Stride, Inputs * Stride,
            KernelHeight, Width * Inputs * Dilation, KernelWidth, Inputs * Dilation, Inputs);

    /// <summary>Where input <paramref name="i"/> of an output pixel lies.</summary>
    public int At(int pixel, int i)
    {
        int x = pixel % OutWidth, y = pixel / OutWidth % OutHeight, sample = pixel / OutWidth / OutHeight;
        int c = i % Inputs, kx = i / Inputs % KernelWidth, ky = i / Inputs / KernelWidth;
        return sample * SampleStride + ((y * Stride + ky * Dilation) * Width + x * Stride + kx * Dilation) * Inputs + c;
    }

    /// <summary>Where output <paramref name="o"/> of a pixel lies.</summary>
    public int PlaceOf(int pixel, int o)
    {
        var (sample, rest) = Math.DivRem(pixel, OutHeight * OutWidth);
        return sample * (int)Places.SampleStride + rest * Outputs + o;
    }

    /// <summary>Shapes with ragged channels, strides, dilation, pictures of one pixel and such as are cut in many ways.</summary>
    public static IEnumerable<object[]> Shapes => new Picture[]
    {
        new(1, 1, 1, 1, 1, 1, 1),
        new(3, 1, 1, 40, 21, 1, 1),
        new(2, 5, 5, 3, 6, 3, 3),
        new(1, 7, 9, 1, 6, 5, 5),
        new(2, 12, 12, 1, 75, 5, 5),
        new(2, 32, 32, 1, 6, 5, 5),
        new(3, 9, 23, 2, 4, 3, 3),
        new(1, 7, 40, 2, 5, 4, 2),
        new(2, 3, 33, 1, 2, 2, 3),
        new(2, 6, 50, 1, 3, 5, 4),
        new(2, 30, 150, 2, 6, 3, 3),
        new(5, 4, 4, 6, 16, 3, 3),
        new(3, 9, 13, 3, 40, 3, 3),
        new(5, 8, 12, 24, 41, 1, 1),
        new(2, 13, 21, 5, 36, 3, 3, Stride: 2),
        new(7, 3, 3, 7, 33, 3, 3),
        new(2, 9, 7, 5, 10, 3, 2, Stride: 2),
        new(2, 11, 13, 4, 17, 3, 3, Stride: 3),
        new(1, 13, 11, 3, 20, 3, 3, Dilation: 2),
        new(2, 14, 15, 1, 9, 3, 3, Stride: 2, Dilation: 3),
        new(3, 8, 8, 16, 32, 1, 1, Stride: 2),
        new(40, 4, 5, 2, 18, 2, 2),
        new(1, 40, 41, 2, 5, 3, 3),
        new(2, 3, 700, 2, 5, 2, 3),
        new(2, 20, 20, 130, 50, 1, 1),
        new(1, 6, 6, 200, 40, 3, 3),
        new(3, 9, 9, 24, 130, 3, 3),
    }.Select(picture => new object[] { picture });
}
