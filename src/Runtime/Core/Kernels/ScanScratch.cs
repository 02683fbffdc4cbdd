using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>A thread's scratch for a scan: zeros, which stand for steps that are not there, and behind them room for sums of products.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScanScratch
{
    [ThreadStatic]
    private static AlignedMemory? _mine;

    /// <summary>So many zeros and so many floats behind them; valid until this thread asks again.</summary>
    public static Floats Take(int zeros, int floats)
    {
        if (_mine is null || _mine.Span.Length < zeros + floats)
        {
            _mine?.Dispose();
            _mine = new AlignedMemory(zeros + floats);
        }

        _mine.Span[..zeros].Clear();
        return _mine.Floats;
    }
}
