using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A picture that a kernel reads: where its pixels lie, as texts.</summary>
internal sealed class GpuPicture
{
    private readonly string _memory;
    private readonly int _start;

    /// <param name="operands">Collects where things lie.</param>
    /// <param name="source">The tensor.</param>
    /// <param name="picture">Its shape as a picture.</param>
    public GpuPicture(GpuOperands operands, Node source, Shape picture)
    {
        var buffer = operands.Program.BufferOf(source);
        _memory = operands.At(source);
        _start = buffer.Start;
        Channels = picture.Last;
        SampleStride = buffer.SampleStride;
        PixelStride = buffer.IsStrided ? buffer.PixelStride : Channels;
        Width = picture.Rank == 1 ? 1 : picture.Extents[picture.Rank - 2];
        LineStride = buffer.Halo.IsNone ? Width * PixelStride : buffer.LineStride;
    }

    public int Channels { get; }

    /// <summary>Pixels of a line.</summary>
    public int Width { get; }

    public int SampleStride { get; }

    public int LineStride { get; }

    /// <summary>From one pixel to the next: more than its channels where others lie beside it.</summary>
    public int PixelStride { get; }

    public string SampleStrideText => ShapeNumber.Of("sampleStride", SampleStride);

    public string LineStrideText => ShapeNumber.Of("lineStride", LineStride);

    public string PixelStrideText => ShapeNumber.Of("pixelStride", PixelStride);

    /// <summary>A pixel of the first sample; it may stand in the zeros around the picture.</summary>
    public string At(int y, int x) => _memory + ShapeNumber.Plus("offset", _start + (y * LineStride) + (x * PixelStride));

    /// <summary>From pixel to pixel through the batch, of pictures of which every so many lines and pixels are met.</summary>
    public Walk Pixels(int height, int width, int strideY = 1, int strideX = 1)
        => new(("sample", 0, SampleStride), ("line", height, LineStride * strideY), ("pixel", width, PixelStride * strideX));

    /// <summary>From sample to sample.</summary>
    public Walk Samples => new(("sample", 0, SampleStride));

    /// <summary>From channel to channel of the pixels under a window.</summary>
    /// <param name="lines">Lines that the window has.</param>
    /// <param name="taps">Pixels that it has of each.</param>
    /// <param name="stepY">From one of its lines to the next.</param>
    /// <param name="stepX">From one of its pixels to the next.</param>
    /// <param name="channels">Channels that are read of each.</param>
    public Walk Window(int lines, int taps, int stepY, int stepX, int channels)
        => new(("windowLine", lines, LineStride * stepY), ("tap", taps, PixelStride * stepX), ("channel", channels, 1));
}
