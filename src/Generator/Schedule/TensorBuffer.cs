using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Where a tensor of the batch lies: in the arena, at a constant times the batch.</summary>
/// <param name="node">The tensor; views of it share the buffer.</param>
/// <param name="sampleStride">Floats from one sample to the next.</param>
internal sealed class TensorBuffer(Node node, int sampleStride)
{
    public Node Node { get; } = node;

    public int SampleStride { get; } = sampleStride;

    /// <summary>In floats for each sample of the batch; a multiple of 16.</summary>
    public int Offset { get; set; }

    /// <summary>What it takes in the arena, for each sample of the batch.</summary>
    public int Size => (SampleStride + 15) / 16 * 16;

    /// <summary>The first and last kernel that touch it.</summary>
    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>Whether the caller may read it after the program.</summary>
    public bool IsResult { get; set; }

    /// <summary>Floats from one sample to the next: rows are written sixteen at a time, so the last row's end needs room.</summary>
    public static int StrideOf(Shape shape)
        => Kernels.Layout.RowStride(((shape.Outer - 1) * shape.Last) + RoundUp(shape.Last));

    private static int RoundUp(int columns) => (columns + 15) / 16 * 16;
}
