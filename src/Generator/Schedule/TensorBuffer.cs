using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Where a tensor of the batch lies: in the arena, at a constant times the batch. A picture that a window slides over has
/// zeros around it, so that the window needs no bounds.</summary>
/// <param name="node">The tensor; views of it share the buffer.</param>
/// <param name="shape">One sample: of a picture, height, width and channels.</param>
/// <param name="halo">Zeros around a picture.</param>
internal sealed class TensorBuffer(Node node, Shape shape, Halo halo)
{
    public Node Node { get; } = node;

    public Shape Shape { get; } = shape;

    public Halo Halo { get; } = halo;

    /// <summary>Floats from one sample to the next.</summary>
    public int SampleStride { get; } = StrideOf(shape, halo);

    /// <summary>Floats from one line of a picture to the next.</summary>
    public int LineStride => Shape.Rank == 3 ? LineOf(Shape, Halo) : Shape.Last;

    /// <summary>Floats from one pixel to the next.</summary>
    public int PixelStride => Shape.Last;

    /// <summary>Floats before the sample's first element.</summary>
    public int Start => (Halo.Top * LineStride) + (Halo.Left * PixelStride);

    /// <summary>In floats for each sample of the batch; a multiple of 16.</summary>
    public int Offset { get; set; }

    /// <summary>What it takes in the arena, for each sample of the batch.</summary>
    public int Size => RoundUp(SampleStride);

    /// <summary>The first and last kernel that touch it.</summary>
    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>Whether the caller may read it after the program.</summary>
    public bool IsResult { get; set; }

    /// <summary>Whether a tensor of this shape may be read from a buffer of a picture with zeros around it: the picture itself, or its
    /// lines.</summary>
    public static bool IsPicture(Shape shape, Shape picture)
        => shape == picture || shape == new Shape(picture.Extents[0], picture.Extents[1] * picture.Last);

    /// <summary>Floats from one sample to the next: sixteen are read at a time, so the last row's end needs room.</summary>
    private static int StrideOf(Shape shape, Halo halo)
    {
        int all = halo.IsNone ? shape.Size : (shape.Extents[0] + halo.Top + halo.Bottom) * LineOf(shape, halo);
        return Kernels.Layout.RowStride(all - shape.Last + RoundUp(shape.Last));
    }

    private static int LineOf(Shape picture, Halo halo) => (picture.Extents[1] + halo.Left + halo.Right) * picture.Last;

    private static int RoundUp(int columns) => (columns + 15) / 16 * 16;
}
