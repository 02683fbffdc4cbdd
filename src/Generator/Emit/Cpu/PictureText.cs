using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>A picture that a kernel reads: where its pixels lie, as texts.</summary>
internal sealed class PictureText
{
    private readonly string _memory;
    private readonly int _start;
    private readonly int _channels;

    /// <param name="operands">Collects what the kernel takes.</param>
    /// <param name="source">The tensor.</param>
    /// <param name="picture">Its shape as a picture.</param>
    public PictureText(KernelOperands operands, Node source, Shape picture)
    {
        var buffer = operands.Program.BufferOf(source);
        _memory = operands.From(source);
        _channels = picture.Last;
        SampleStride = buffer.SampleStride;
        PixelStride = buffer.IsStrided ? buffer.PixelStride : picture.Last;
        LineStride = buffer.Halo.IsNone ? picture.Extents[picture.Rank - 2] * PixelStride : buffer.LineStride;
        _start = buffer.Start;
    }

    public int SampleStride { get; }

    public int LineStride { get; }

    public int PixelStride { get; }

    /// <summary>The first sample's first pixel.</summary>
    public string First => At(0, 0);

    /// <summary>How its pixels lie.</summary>
    public string Places => PlacesOf(_channels);

    /// <summary>The same where some of the channels are read.</summary>
    public string PlacesOf(int count) => $"new PixelPlaces(SampleStride: {Literals.Int(SampleStride)}, RowStride: {Literals.Int(LineStride)}, "
        + $"PixelStride: {Literals.Int(PixelStride)}, Columns: {Literals.Int(count)})";

    /// <summary>A pixel of the first sample; it may stand in the zeros around the picture.</summary>
    public string At(int y, int x)
    {
        int at = _start + (y * LineStride) + (x * PixelStride);
        return at == 0 ? _memory : $"{_memory}.At({Literals.Int(at)})";
    }
}
