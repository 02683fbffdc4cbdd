using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Winograd's F(4x4, 3x3): 36 products where there would be 144.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Kernel3 : IWinogradKernel
{
    /// <inheritdoc/>
    public static int Taps => 3;

    /// <inheritdoc/>
    public static int Out => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfWeights<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes g0 = TLanes.Load(new(from)), g1 = TLanes.Load(new(from + fromStep)), g2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes sixth = TLanes.Broadcast(1f / 6), ends = g0 + g2;
        (g0 * TLanes.Broadcast(0.25f)).Store(new(to));
        (-(ends + g1) * sixth).Store(new(to + toStep));
        ((g1 - ends) * sixth).Store(new(to + 2 * toStep));
        TLanes outer = TLanes.Fma(g0, TLanes.Broadcast(1f / 24), g2 * sixth), inner = g1 * TLanes.Broadcast(1f / 12);
        (outer + inner).Store(new(to + 3 * toStep));
        (outer - inner).Store(new(to + 4 * toStep));
        g2.Store(new(to + 5 * toStep));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfProducts<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes m0 = TLanes.Load(new(from)), m1 = TLanes.Load(new(from + fromStep)), m2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes m3 = TLanes.Load(new(from + 3 * fromStep)), m4 = TLanes.Load(new(from + 4 * fromStep)), m5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes sum = m1 + m2, difference = m1 - m2, sum2 = m3 + m4, difference2 = m3 - m4;
        (m0 + sum + sum2).Store(new(to));
        TLanes.Fma(TLanes.Broadcast(2), difference2, difference).Store(new(to + toStep));
        TLanes.Fma(TLanes.Broadcast(4), sum2, sum).Store(new(to + 2 * toStep));
        TLanes.Fma(TLanes.Broadcast(8), difference2, difference + m5).Store(new(to + 3 * toStep));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfGradients<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes d0 = TLanes.Load(new(from)), d1 = TLanes.Load(new(from + fromStep));
        TLanes d2 = TLanes.Load(new(from + 2 * fromStep)), d3 = TLanes.Load(new(from + 3 * fromStep));
        TLanes even = d0 + d2, odd = d1 + d3, four = TLanes.Broadcast(4);
        TLanes even2 = TLanes.Fma(four, d2, d0), half2 = TLanes.Fma(four, d3, d1), odd2 = half2 + half2;
        d0.Store(new(to));
        (even + odd).Store(new(to + toStep));
        (even - odd).Store(new(to + 2 * toStep));
        (even2 + odd2).Store(new(to + 3 * toStep));
        (even2 - odd2).Store(new(to + 4 * toStep));
        d3.Store(new(to + 5 * toStep));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfSums<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>
    {
        TLanes u0 = TLanes.Load(new(from)), u1 = TLanes.Load(new(from + fromStep)), u2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes u3 = TLanes.Load(new(from + 3 * fromStep)), u4 = TLanes.Load(new(from + 4 * fromStep)), u5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes sixth = TLanes.Broadcast(1f / 6), sum = (u1 + u2) * sixth, sum2 = u3 + u4;
        (TLanes.Fma(TLanes.Broadcast(0.25f), u0, sum2 * TLanes.Broadcast(1f / 24)) - sum).Store(new(to));
        TLanes.Fma(TLanes.Broadcast(1f / 12), u3 - u4, (u2 - u1) * sixth).Store(new(to + toStep));
        (TLanes.Fma(sixth, sum2, u5) - sum).Store(new(to + 2 * toStep));
    }
}
