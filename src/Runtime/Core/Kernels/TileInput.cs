namespace NetDsl.Kernels;

/// <summary>The input rows of a tile: each row is some runs of neighbouring floats (one for dense, one a kernel row for convolution).</summary>
internal readonly unsafe struct TileInput(float* first, nint rowStride, int runs, int runLength, nint runStride)
{
    public readonly float* First = first;
    public readonly nint RowStride = rowStride;
    public readonly nint RunStride = runStride;
    public readonly int Runs = runs;
    public readonly int RunLength = runLength;

    public TileInput AtRow(int row) => new(First + row * RowStride, RowStride, Runs, RunLength, RunStride);
}
