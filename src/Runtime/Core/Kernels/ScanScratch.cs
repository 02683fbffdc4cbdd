using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>A thread's scratch for a scan: zeros, which stand for steps that are not there, and behind them room for sums of products.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ScanScratch
{
    /// <summary>So many zeros and so many floats behind them; valid until this thread asks again.</summary>
    public static Floats Take(int zeros, int floats)
    {
        var scratch = KernelScratch.Take(zeros + floats);
        new Span<float>(scratch.Pointer, zeros).Clear();
        return scratch;
    }
}
