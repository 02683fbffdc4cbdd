using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>A thread's memory for what a kernel puts aside, as large as the largest that it was asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelScratch
{
    [ThreadStatic]
    private static AlignedMemory? _mine;

    /// <summary>So many zeros and so many floats behind them; valid until this thread asks again.</summary>
    public static Floats Take(int zeros, int floats)
    {
        if (_mine is null || _mine.Length < zeros + floats)
        {
            _mine?.Dispose();
            _mine = new AlignedMemory(zeros + floats);
        }

        _mine.Span[..zeros].Clear();
        return _mine.Floats;
    }
}
