using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Where a tensor of the batch lies: in the arena, at a constant times the batch. A picture that a window slides over has
/// zeros around it, so that the window needs no bounds. A part of another tensor lies in its buffer.</summary>
internal sealed class TensorBuffer
{
    private readonly TensorBuffer? _whole;
    private int _offset;

    /// <summary>A buffer of its own.</summary>
    /// <param name="node">The tensor; views of it share the buffer.</param>
    /// <param name="shape">One sample: of a picture, height, width and channels.</param>
    /// <param name="halo">Zeros around a picture.</param>
    /// <param name="hasParts">Whether others lie in it: sixteen channels are read of each.</param>
    public TensorBuffer(Node node, Shape shape, Halo halo, bool hasParts)
    {
        (Node, Shape, Halo) = (node, shape, halo);
        PixelStride = shape.Last;
        LineStride = shape.Rank == 3 ? LineOf(shape, halo) : shape.Last;
        SampleStride = StrideOf(shape, halo, hasParts);
    }

    /// <summary>A part of another's buffer.</summary>
    /// <param name="node">The tensor.</param>
    /// <param name="whole">The buffer it lies in.</param>
    /// <param name="channel">The first of its channels there.</param>
    /// <param name="pixel">Channels of a pixel there.</param>
    public TensorBuffer(Node node, TensorBuffer whole, int channel, int pixel)
    {
        _whole = whole;
        (Node, Shape, Halo, Channel) = (node, node.Shape, whole.Halo, channel);
        PixelStride = pixel;
        LineStride = !Halo.IsNone ? whole.LineStride : pixel * (Shape.Rank < 3 ? 1 : Shape.Extents[1]);
        SampleStride = whole.SampleStride;
    }

    public Node Node { get; }

    public Shape Shape { get; }

    public Halo Halo { get; }

    /// <summary>The buffer that this one is a part of, or itself.</summary>
    public TensorBuffer Whole => _whole ?? this;

    /// <summary>Of a part: its first channel in the whole's pixels.</summary>
    public int Channel { get; }

    /// <summary>Whether there is something between its pixels.</summary>
    public bool IsStrided => _whole is not null && (Shape.Outer > 1 || !Halo.IsNone);

    /// <summary>Whether nothing may be written behind its last column.</summary>
    public bool IsPart => _whole is not null;

    /// <summary>Floats from one sample to the next.</summary>
    public int SampleStride { get; }

    /// <summary>Floats from one line of a picture to the next.</summary>
    public int LineStride { get; }

    /// <summary>Floats from one pixel to the next.</summary>
    public int PixelStride { get; }

    /// <summary>Floats before the sample's first element; of a part, without the channels before it.</summary>
    public int Start => Halo.IsNone ? 0 : (Halo.Top * LineStride) + (Halo.Left * PixelStride);

    /// <summary>In floats for each sample of the batch; a multiple of 16. A part has the whole's.</summary>
    public int Offset
    {
        get => _whole?.Offset ?? _offset;
        set => _offset = value;
    }

    /// <summary>What it takes in the arena, for each sample of the batch.</summary>
    public int Size => RoundUp(SampleStride);

    /// <summary>The first and last kernel that touch it or a part of it.</summary>
    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>Whether the caller may read it after the program.</summary>
    public bool IsResult { get; set; }

    /// <summary>Whether both have memory in common.</summary>
    public bool Overlaps(TensorBuffer other)
        => Whole == other.Whole
            ? _whole is null || other._whole is null || (Channel < other.Channel + other.Shape.Last && other.Channel < Channel + Shape.Last)
            : Offset < other.Offset + other.Size && other.Offset < Offset + Size;

    /// <summary>Floats from one sample to the next. Sixteen are read at a time, and those behind a sample's end come from the next one.</summary>
    private static int StrideOf(Shape shape, Halo halo, bool hasParts)
    {
        int all = halo.IsNone ? shape.Size : (shape.Extents[0] + halo.Top + halo.Bottom) * LineOf(shape, halo);
        return Kernels.Layout.RowStride(all + (hasParts ? Kernels.Layout.Lanes : 0));
    }

    private static int LineOf(Shape picture, Halo halo) => (picture.Extents[1] + halo.Left + halo.Right) * picture.Last;

    private static int RoundUp(int columns) => (columns + 15) / 16 * 16;
}
