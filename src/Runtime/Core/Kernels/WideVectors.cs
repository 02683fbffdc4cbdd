using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Kernels;

/// <summary>Whether vectors of 512 bits are worth it: some processors have units for them, others send each through a narrower one twice, and no
/// flag says which. So both are timed, for some fifty microseconds.</summary>
internal static class WideVectors
{
    private const int Turns = 500, Tries = 20;

    /// <summary>Through wide units it takes as long as with half the lanes, through narrow ones twice as long.</summary>
    private const double TimeInWideUnits = 1.5, TimeInNarrowUnits = 2.2;

    /// <summary>Whether this machine does more with them in the same time, or as much with half the instructions.</summary>
    public static bool AreFaster => Vector512.IsHardwareAccelerated && Measure() < (SlowsDown ? TimeInWideUnits : TimeInNarrowUnits);

    /// <summary>The first processors with these vectors slow down while they use them; the next ones have more instructions.</summary>
    private static bool SlowsDown => !Avx512Vbmi.IsSupported;

    /// <summary>Times as long as with half the lanes.</summary>
    private static double Measure()
    {
        long narrow = long.MaxValue, wide = long.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Narrow();
            var middle = Stopwatch.GetTimestamp();
            Wide();
            narrow = Math.Min(narrow, middle - start);
            wide = Math.Min(wide, Stopwatch.GetTimestamp() - middle);
        }

        return (double)wide / narrow;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<float> Narrow()
    {
        Vector256<float> x = Vector256.Create(0.5f), a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x;
        for (var turn = 0; turn < Turns; turn++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, x);
            b = Vector256.FusedMultiplyAdd(b, x, x);
            c = Vector256.FusedMultiplyAdd(c, x, x);
            d = Vector256.FusedMultiplyAdd(d, x, x);
            e = Vector256.FusedMultiplyAdd(e, x, x);
            f = Vector256.FusedMultiplyAdd(f, x, x);
            g = Vector256.FusedMultiplyAdd(g, x, x);
            h = Vector256.FusedMultiplyAdd(h, x, x);
        }

        return a + b + c + d + e + f + g + h;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<float> Wide()
    {
        Vector512<float> x = Vector512.Create(0.5f), a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x;
        for (var turn = 0; turn < Turns; turn++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, x);
            b = Vector512.FusedMultiplyAdd(b, x, x);
            c = Vector512.FusedMultiplyAdd(c, x, x);
            d = Vector512.FusedMultiplyAdd(d, x, x);
            e = Vector512.FusedMultiplyAdd(e, x, x);
            f = Vector512.FusedMultiplyAdd(f, x, x);
            g = Vector512.FusedMultiplyAdd(g, x, x);
            h = Vector512.FusedMultiplyAdd(h, x, x);
        }

        return a + b + c + d + e + f + g + h;
    }
}
