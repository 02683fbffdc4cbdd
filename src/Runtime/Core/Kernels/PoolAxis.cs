using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>One direction of a <see cref="PoolWindow"/>.</summary>
internal readonly struct PoolAxis(int size, int windows, int kernel, int stride, int padBefore, int padBehind)
{
    /// <summary>Where a window begins; negative in the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Begin(int window) => window * stride - padBefore;

    /// <summary>The first place of the window that begins there which lies in the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int From(int begin) => Math.Max(-begin, 0);

    /// <summary>The place behind the last that lies in the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int To(int begin) => Math.Min(size - begin, kernel);

    /// <summary>How many places an average divides by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Counted(int begin, bool countPadding) =>
        countPadding ? Math.Min(size + padBehind - begin, kernel) : Math.Max(To(begin) - From(begin), 0);

    /// <summary>The windows over the first place.</summary>
    public (int From, int To) Covering(int place)
    {
        int from = 0, to = 0;
        Advance(place, ref from, ref to);
        return (from, to);
    }

    /// <summary>The windows over a place, from those over one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int place, ref int from, ref int to)
    {
        while (to < windows && Begin(to) <= place) to++;
        while (from < to && Begin(from) + kernel <= place) from++;
    }
}
