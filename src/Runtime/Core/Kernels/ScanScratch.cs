using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>A thread's scratch for a scan: zeros, which stand for steps that are not there, and behind them room for sums of products.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScanScratch
{
    [ThreadStatic]
    private static AlignedMemory? mine;

    /// <summary>So many zeros and so many floats behind them; valid until this thread asks again.</summary>
    public static Floats Take(int zeros, int floats)
    {
        if (mine is null || mine.Span.Length < zeros + floats)
        {
            mine?.Dispose();
            mine = new AlignedMemory(zeros + floats);
        }

        mine.Span[..zeros].Clear();
        return mine.Floats;
    }
}
