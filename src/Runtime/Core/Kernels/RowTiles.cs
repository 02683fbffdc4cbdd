using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Register tiles over rows and one panel: each lane adds its products one after the other, in the order of k.</summary>
/// <remarks>
/// That order makes the bits of a row the same whichever tile computes it. Sums go to a scratch of sixteen floats for each
/// row, not to an epilogue, so that these loops are compiled once and not once for each layer. Six rows fill the
/// registers of AVX2 (twelve sums, two weights, one input); unrolling over k gained nothing.
/// </remarks>
internal static unsafe partial class RowTiles<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Six rows by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Six(in TileInput input, float* panel, float* sums)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero, s5 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        for (var left = input.Runs; left > 0; left--)
        {
            float* a1 = run + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride;
            for (nint k = 0; k < runLength; k++)
            {
                var b = TLanes.Load(new(panel));
                s0 = TLanes.Fma(TLanes.Broadcast(run[k]), b, s0);
                s1 = TLanes.Fma(TLanes.Broadcast(a1[k]), b, s1);
                s2 = TLanes.Fma(TLanes.Broadcast(a2[k]), b, s2);
                s3 = TLanes.Fma(TLanes.Broadcast(a3[k]), b, s3);
                s4 = TLanes.Fma(TLanes.Broadcast(a4[k]), b, s4);
                s5 = TLanes.Fma(TLanes.Broadcast(a5[k]), b, s5);
                panel += 16;
            }

            run += runStride;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
        s4.Store(new(sums + 64));
        s5.Store(new(sums + 80));
    }

    /// <summary>Five rows by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Five(in TileInput input, float* panel, float* sums)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        for (var left = input.Runs; left > 0; left--)
        {
            float* a1 = run + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride;
            for (nint k = 0; k < runLength; k++)
            {
                var b = TLanes.Load(new(panel));
                s0 = TLanes.Fma(TLanes.Broadcast(run[k]), b, s0);
                s1 = TLanes.Fma(TLanes.Broadcast(a1[k]), b, s1);
                s2 = TLanes.Fma(TLanes.Broadcast(a2[k]), b, s2);
                s3 = TLanes.Fma(TLanes.Broadcast(a3[k]), b, s3);
                s4 = TLanes.Fma(TLanes.Broadcast(a4[k]), b, s4);
                panel += 16;
            }

            run += runStride;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
        s4.Store(new(sums + 64));
    }

    /// <summary>Four rows by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(in TileInput input, float* panel, float* sums)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        for (var left = input.Runs; left > 0; left--)
        {
            float* a1 = run + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
            for (nint k = 0; k < runLength; k++)
            {
                var b = TLanes.Load(new(panel));
                s0 = TLanes.Fma(TLanes.Broadcast(run[k]), b, s0);
                s1 = TLanes.Fma(TLanes.Broadcast(a1[k]), b, s1);
                s2 = TLanes.Fma(TLanes.Broadcast(a2[k]), b, s2);
                s3 = TLanes.Fma(TLanes.Broadcast(a3[k]), b, s3);
                panel += 16;
            }

            run += runStride;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
    }

    /// <summary>Three rows by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Three(in TileInput input, float* panel, float* sums)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        for (var left = input.Runs; left > 0; left--)
        {
            float* a1 = run + rowStride, a2 = a1 + rowStride;
            for (nint k = 0; k < runLength; k++)
            {
                var b = TLanes.Load(new(panel));
                s0 = TLanes.Fma(TLanes.Broadcast(run[k]), b, s0);
                s1 = TLanes.Fma(TLanes.Broadcast(a1[k]), b, s1);
                s2 = TLanes.Fma(TLanes.Broadcast(a2[k]), b, s2);
                panel += 16;
            }

            run += runStride;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
    }

    /// <summary>Two rows by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Two(in TileInput input, float* panel, float* sums)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        for (var left = input.Runs; left > 0; left--)
        {
            float* a1 = run + rowStride;
            for (nint k = 0; k < runLength; k++)
            {
                var b = TLanes.Load(new(panel));
                s0 = TLanes.Fma(TLanes.Broadcast(run[k]), b, s0);
                s1 = TLanes.Fma(TLanes.Broadcast(a1[k]), b, s1);
                panel += 16;
            }

            run += runStride;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
    }

    /// <summary>One row by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(in TileInput input, float* panel, float* sums)
    {
        TLanes s0 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        for (var left = input.Runs; left > 0; left--)
        {
            for (nint k = 0; k < runLength; k++)
            {
                var b = TLanes.Load(new(panel));
                s0 = TLanes.Fma(TLanes.Broadcast(run[k]), b, s0);
                panel += 16;
            }

            run += runStride;
        }

        s0.Store(new(sums));
    }
}
