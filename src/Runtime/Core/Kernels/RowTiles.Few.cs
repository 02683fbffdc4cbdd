using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Tiles for few rows: several panels at once, so that enough sums are in flight to hide the latency of the FMA.</content>
internal static unsafe partial class RowTiles<TLanes>
{
    /// <summary>Three rows by two neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ThreeByTwo(in TileInput input, float* panel, nint panelStep, float* sums)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero, s20 = TLanes.Zero, s21 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        float* panel1 = panel + panelStep;
        for (var left = input.Runs; left > 0; left--)
        {
            float* a1 = run + rowStride, a2 = a1 + rowStride;
            for (nint k = 0; k < runLength; k++)
            {
                TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel1));
                var x0 = TLanes.Broadcast(run[k]);
                s00 = TLanes.Fma(x0, b0, s00);
                s01 = TLanes.Fma(x0, b1, s01);
                var x1 = TLanes.Broadcast(a1[k]);
                s10 = TLanes.Fma(x1, b0, s10);
                s11 = TLanes.Fma(x1, b1, s11);
                var x2 = TLanes.Broadcast(a2[k]);
                s20 = TLanes.Fma(x2, b0, s20);
                s21 = TLanes.Fma(x2, b1, s21);
                panel += 16;
                panel1 += 16;
            }

            run += runStride;
        }

        s00.Store(new(sums));
        s01.Store(new(sums + 16));
        s10.Store(new(sums + 32));
        s11.Store(new(sums + 48));
        s20.Store(new(sums + 64));
        s21.Store(new(sums + 80));
    }

    /// <summary>Two rows by two neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TwoByTwo(in TileInput input, float* panel, nint panelStep, float* sums)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        float* panel1 = panel + panelStep;
        for (var left = input.Runs; left > 0; left--)
        {
            float* a1 = run + rowStride;
            for (nint k = 0; k < runLength; k++)
            {
                TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel1));
                var x0 = TLanes.Broadcast(run[k]);
                s00 = TLanes.Fma(x0, b0, s00);
                s01 = TLanes.Fma(x0, b1, s01);
                var x1 = TLanes.Broadcast(a1[k]);
                s10 = TLanes.Fma(x1, b0, s10);
                s11 = TLanes.Fma(x1, b1, s11);
                panel += 16;
                panel1 += 16;
            }

            run += runStride;
        }

        s00.Store(new(sums));
        s01.Store(new(sums + 16));
        s10.Store(new(sums + 32));
        s11.Store(new(sums + 48));
    }

    /// <summary>One row by four neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OneByFour(in TileInput input, float* panel, nint panelStep, float* sums)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero;
        nint rowStride = input.RowStride, runStride = input.RunStride, runLength = input.RunLength;
        var run = input.First;
        float* panel1 = panel + panelStep, panel2 = panel1 + panelStep, panel3 = panel2 + panelStep;
        for (var left = input.Runs; left > 0; left--)
        {
            for (nint k = 0; k < runLength; k++)
            {
                var x = TLanes.Broadcast(run[k]);
                s0 = TLanes.Fma(x, TLanes.Load(new(panel)), s0);
                s1 = TLanes.Fma(x, TLanes.Load(new(panel1)), s1);
                s2 = TLanes.Fma(x, TLanes.Load(new(panel2)), s2);
                s3 = TLanes.Fma(x, TLanes.Load(new(panel3)), s3);
                panel += 16;
                panel1 += 16;
                panel2 += 16;
                panel3 += 16;
            }

            run += runStride;
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
    }
}
