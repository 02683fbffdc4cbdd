namespace NetDsl.Kernels;

/// <summary>
/// All pixels of a batch in chunks that fit into the first-level cache, in the order samples, rows, columns: several whole samples, or some
/// rows of one, or a part of one row.
/// </summary>
internal readonly struct PixelChunks
{
    private readonly int _height, _width, _samples, _samplesEach, _linesEach, _pixelsEach, _linePieces, _samplePieces;

    public PixelChunks(int height, int width, int samples, int most)
    {
        (_height, _width, _samples) = (height, width, samples);
        _samplesEach = Math.Clamp(most / Math.Max(height * width, 1), 1, Math.Max(samples, 1));
        _pixelsEach = Even(width, most);
        _linesEach = Even(height, Math.Max(most / Math.Max(width, 1), 1));
        _linePieces = Pieces(width, _pixelsEach);
        _samplePieces = Pieces(height, _linesEach) * _linePieces;

        // Where nothing is to be summed, one empty chunk makes sums of zero.
        Count = Math.Max(Pieces(samples, _samplesEach) * _samplePieces, 1);
    }

    /// <summary>How many chunks there are.</summary>
    public int Count { get; }

    /// <summary>The chunk of that number.</summary>
    public PixelChunk this[int chunk]
    {
        get
        {
            if (_samplePieces == 0) return default;
            var (group, piece) = Math.DivRem(chunk, _samplePieces);
            var (lines, part) = Math.DivRem(piece, _linePieces);
            int sample = group * _samplesEach, y = lines * _linesEach, x = part * _pixelsEach;
            return new(
                sample, y, x, Math.Min(_samplesEach, _samples - sample), Math.Min(_linesEach, _height - y), Math.Min(_pixelsEach, _width - x));
        }
    }

    /// <summary>At most so many at a time, and as even as they go.</summary>
    private static int Even(int all, int most) => all == 0 ? 1 : Pieces(all, Pieces(all, most));

    private static int Pieces(int all, int each) => (all + each - 1) / each;
}
