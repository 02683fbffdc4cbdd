namespace NetDsl.Kernels;

/// <summary>A box of pixels that is summed over at once.</summary>
internal readonly record struct PixelChunk(int Sample, int Y, int X, int Samples, int Lines, int Pixels)
{
    /// <summary>How many pixels there are.</summary>
    public int Count => Samples * Lines * Pixels;

    /// <summary>Where the first of its pixels lies.</summary>
    public nint First(nint sampleStride, nint rowStride, nint pixelStride) => Sample * sampleStride + Y * rowStride + X * pixelStride;
}
