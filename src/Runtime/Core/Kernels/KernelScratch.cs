namespace NetDsl.Kernels;

/// <summary>A thread's memory for what a kernel puts aside, as large as the largest that it was asked for.</summary>
internal static class KernelScratch
{
    [ThreadStatic]
    private static AlignedMemory? _mine;

    /// <summary>So many floats, valid until this thread asks again.</summary>
    public static Floats Take(int floats)
    {
        if (_mine is null || _mine.Length < floats)
        {
            _mine?.Dispose();
            _mine = new AlignedMemory(floats);
        }

        return _mine.Floats;
    }
}
