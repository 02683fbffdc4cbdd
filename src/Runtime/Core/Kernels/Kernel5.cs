using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Winograd's F(2x2, 5x5): 36 products where there would be 100.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Kernel5 : IWinogradKernel
{
    /// <inheritdoc/>
    public static int Taps => 5;

    /// <inheritdoc/>
    public static int Out => 2;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfWeights<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes g0 = TLanes.Load(new(from)), g1 = TLanes.Load(new(from + fromStep)), g2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes g3 = TLanes.Load(new(from + 3 * fromStep)), g4 = TLanes.Load(new(from + 4 * fromStep));
        TLanes sixth = TLanes.Broadcast(1f / 6), even = g0 + g2 + g4, odd = g1 + g3;
        (g0 * TLanes.Broadcast(0.25f)).Store(new(to));
        (-(even + odd) * sixth).Store(new(to + toStep));
        ((odd - even) * sixth).Store(new(to + 2 * toStep));
        TLanes four = TLanes.Broadcast(4), even2 = TLanes.Fma(four, TLanes.Fma(four, g4, g2), g0) * TLanes.Broadcast(1f / 24);
        TLanes odd2 = TLanes.Fma(four, g3, g1) * TLanes.Broadcast(1f / 12);
        (even2 + odd2).Store(new(to + 3 * toStep));
        (even2 - odd2).Store(new(to + 4 * toStep));
        g4.Store(new(to + 5 * toStep));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfProducts<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes m0 = TLanes.Load(new(from)), m1 = TLanes.Load(new(from + fromStep)), m2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes m3 = TLanes.Load(new(from + 3 * fromStep)), m4 = TLanes.Load(new(from + 4 * fromStep)), m5 = TLanes.Load(new(from + 5 * fromStep));
        (m0 + (m1 + m2) + (m3 + m4)).Store(new(to));
        TLanes.Fma(TLanes.Broadcast(2), m3 - m4, m1 - m2 + m5).Store(new(to + toStep));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfGradients<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes d0 = TLanes.Load(new(from)), d1 = TLanes.Load(new(from + fromStep)), twice = d1 + d1;
        d0.Store(new(to));
        (d0 + d1).Store(new(to + toStep));
        (d0 - d1).Store(new(to + 2 * toStep));
        (d0 + twice).Store(new(to + 3 * toStep));
        (d0 - twice).Store(new(to + 4 * toStep));
        d1.Store(new(to + 5 * toStep));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfSums<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes u0 = TLanes.Load(new(from)), u1 = TLanes.Load(new(from + fromStep)), u2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes u3 = TLanes.Load(new(from + 3 * fromStep)), u4 = TLanes.Load(new(from + 4 * fromStep)), u5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes sixth = TLanes.Broadcast(1f / 6), sum = (u1 + u2) * sixth, difference = (u2 - u1) * sixth, sum2 = u3 + u4, difference2 = u3 - u4;
        (TLanes.Fma(TLanes.Broadcast(0.25f), u0, sum2 * TLanes.Broadcast(1f / 24)) - sum).Store(new(to));
        TLanes.Fma(TLanes.Broadcast(1f / 12), difference2, difference).Store(new(to + toStep));
        TLanes.Fma(sixth, sum2, -sum).Store(new(to + 2 * toStep));
        TLanes.Fma(TLanes.Broadcast(1f / 3), difference2, difference).Store(new(to + 3 * toStep));
        (TLanes.Fma(TLanes.Broadcast(2f / 3), sum2, u5) - sum).Store(new(to + 4 * toStep));
    }
}
