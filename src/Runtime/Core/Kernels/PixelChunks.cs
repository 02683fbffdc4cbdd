namespace NetDsl.Kernels;

/// <summary>
/// All pixels of a batch in chunks that fit into the first-level cache, in the order samples, rows, columns: several whole samples, or some
/// rows of one, or a part of one row.
/// </summary>
internal readonly struct PixelChunks
{
    private readonly int height, width, samples, samplesEach, linesEach, pixelsEach, linePieces, samplePieces;

    public PixelChunks(int height, int width, int samples, int most)
    {
        (this.height, this.width, this.samples) = (height, width, samples);
        samplesEach = Math.Clamp(most / Math.Max(height * width, 1), 1, Math.Max(samples, 1));
        pixelsEach = Even(width, most);
        linesEach = Even(height, Math.Max(most / Math.Max(width, 1), 1));
        linePieces = Pieces(width, pixelsEach);
        samplePieces = Pieces(height, linesEach) * linePieces;

        // Where nothing is to be summed, one empty chunk makes sums of zero.
        Count = Math.Max(Pieces(samples, samplesEach) * samplePieces, 1);
    }

    /// <summary>How many chunks there are.</summary>
    public int Count { get; }

    /// <summary>The chunk of that number.</summary>
    public PixelChunk this[int chunk]
    {
        get
        {
            if (samplePieces == 0) return default;
            var (group, piece) = Math.DivRem(chunk, samplePieces);
            var (lines, part) = Math.DivRem(piece, linePieces);
            int sample = group * samplesEach, y = lines * linesEach, x = part * pixelsEach;
            return new(
                sample, y, x, Math.Min(samplesEach, samples - sample), Math.Min(linesEach, height - y), Math.Min(pixelsEach, width - x));
        }
    }

    /// <summary>At most so many at a time, and as even as they go.</summary>
    private static int Even(int all, int most) => all == 0 ? 1 : Pieces(all, Pieces(all, most));

    private static int Pieces(int all, int each) => (all + each - 1) / each;
}
