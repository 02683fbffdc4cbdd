using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Tiles of two panels: as many sums in flight as hide the latency of the FMA, where inputs are few or a vector takes a whole panel.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>Six inputs by two panels, so many times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixesByTwo(int tiles, float** inputs, in TileWalk walk, float* panels, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        var step = walk.Step;
        for (; tiles > 0; tiles--, inputs += 6, sums += 6 * 16)
        {
            TLanes s00 = TLanes.Zero, s10 = TLanes.Zero, s20 = TLanes.Zero, s30 = TLanes.Zero, s40 = TLanes.Zero, s50 = TLanes.Zero;
            TLanes s01 = TLanes.Zero, s11 = TLanes.Zero, s21 = TLanes.Zero, s31 = TLanes.Zero, s41 = TLanes.Zero, s51 = TLanes.Zero;
            if (goOn)
            {
                s00 = TLanes.Load(new(sums));
                s10 = TLanes.Load(new(sums + 16));
                s20 = TLanes.Load(new(sums + 32));
                s30 = TLanes.Load(new(sums + 48));
                s40 = TLanes.Load(new(sums + 64));
                s50 = TLanes.Load(new(sums + 80));
                s01 = TLanes.Load(new(sums + sumsStep));
                s11 = TLanes.Load(new(sums + sumsStep + 16));
                s21 = TLanes.Load(new(sums + sumsStep + 32));
                s31 = TLanes.Load(new(sums + sumsStep + 48));
                s41 = TLanes.Load(new(sums + sumsStep + 64));
                s51 = TLanes.Load(new(sums + sumsStep + 80));
            }

            float* a0 = inputs[0], a1 = inputs[1], a2 = inputs[2], a3 = inputs[3], a4 = inputs[4], a5 = inputs[5];
            var panel = panels;
            nint line = 0;
            for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
            {
                var tap = line;
                for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
                {
                    var end = tap + walk.Span;
                    for (var k = tap; k != end; k += step)
                    {
                        TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel + panelStep));
                        var x0 = TLanes.Broadcast(a0[k]);
                        TLanes.AddProduct(ref s00, b0, x0);
                        TLanes.AddProduct(ref s01, b1, x0);
                        var x1 = TLanes.Broadcast(a1[k]);
                        TLanes.AddProduct(ref s10, b0, x1);
                        TLanes.AddProduct(ref s11, b1, x1);
                        var x2 = TLanes.Broadcast(a2[k]);
                        TLanes.AddProduct(ref s20, b0, x2);
                        TLanes.AddProduct(ref s21, b1, x2);
                        var x3 = TLanes.Broadcast(a3[k]);
                        TLanes.AddProduct(ref s30, b0, x3);
                        TLanes.AddProduct(ref s31, b1, x3);
                        var x4 = TLanes.Broadcast(a4[k]);
                        TLanes.AddProduct(ref s40, b0, x4);
                        TLanes.AddProduct(ref s41, b1, x4);
                        var x5 = TLanes.Broadcast(a5[k]);
                        TLanes.AddProduct(ref s50, b0, x5);
                        TLanes.AddProduct(ref s51, b1, x5);
                        panel += 16;
                    }
                }
            }

            s00.Store(new(sums));
            s10.Store(new(sums + 16));
            s20.Store(new(sums + 32));
            s30.Store(new(sums + 48));
            s40.Store(new(sums + 64));
            s50.Store(new(sums + 80));
            s01.Store(new(sums + sumsStep));
            s11.Store(new(sums + sumsStep + 16));
            s21.Store(new(sums + sumsStep + 32));
            s31.Store(new(sums + sumsStep + 48));
            s41.Store(new(sums + sumsStep + 64));
            s51.Store(new(sums + sumsStep + 80));
        }
    }

    /// <summary>Five inputs by two panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FiveByTwo(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero, s20 = TLanes.Zero, s21 = TLanes.Zero, s30 = TLanes.Zero, s31 = TLanes.Zero, s40 = TLanes.Zero, s41 = TLanes.Zero;
        if (goOn)
        {
            s00 = TLanes.Load(new(sums));
            s10 = TLanes.Load(new(sums + 16));
            s20 = TLanes.Load(new(sums + 32));
            s30 = TLanes.Load(new(sums + 48));
            s40 = TLanes.Load(new(sums + 64));
            s01 = TLanes.Load(new(sums + sumsStep));
            s11 = TLanes.Load(new(sums + sumsStep + 16));
            s21 = TLanes.Load(new(sums + sumsStep + 32));
            s31 = TLanes.Load(new(sums + sumsStep + 48));
            s41 = TLanes.Load(new(sums + sumsStep + 64));
        }

        float* a0 = inputs[0], a1 = inputs[1], a2 = inputs[2], a3 = inputs[3], a4 = inputs[4];
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel + panelStep));
                    var x0 = TLanes.Broadcast(a0[k]);
                    TLanes.AddProduct(ref s00, b0, x0);
                    TLanes.AddProduct(ref s01, b1, x0);
                    var x1 = TLanes.Broadcast(a1[k]);
                    TLanes.AddProduct(ref s10, b0, x1);
                    TLanes.AddProduct(ref s11, b1, x1);
                    var x2 = TLanes.Broadcast(a2[k]);
                    TLanes.AddProduct(ref s20, b0, x2);
                    TLanes.AddProduct(ref s21, b1, x2);
                    var x3 = TLanes.Broadcast(a3[k]);
                    TLanes.AddProduct(ref s30, b0, x3);
                    TLanes.AddProduct(ref s31, b1, x3);
                    var x4 = TLanes.Broadcast(a4[k]);
                    TLanes.AddProduct(ref s40, b0, x4);
                    TLanes.AddProduct(ref s41, b1, x4);
                    panel += 16;
                }
            }
        }

        s00.Store(new(sums));
        s10.Store(new(sums + 16));
        s20.Store(new(sums + 32));
        s30.Store(new(sums + 48));
        s40.Store(new(sums + 64));
        s01.Store(new(sums + sumsStep));
        s11.Store(new(sums + sumsStep + 16));
        s21.Store(new(sums + sumsStep + 32));
        s31.Store(new(sums + sumsStep + 48));
        s41.Store(new(sums + sumsStep + 64));
    }

    /// <summary>Four inputs by two panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByTwo(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero, s20 = TLanes.Zero, s21 = TLanes.Zero, s30 = TLanes.Zero, s31 = TLanes.Zero;
        if (goOn)
        {
            s00 = TLanes.Load(new(sums));
            s10 = TLanes.Load(new(sums + 16));
            s20 = TLanes.Load(new(sums + 32));
            s30 = TLanes.Load(new(sums + 48));
            s01 = TLanes.Load(new(sums + sumsStep));
            s11 = TLanes.Load(new(sums + sumsStep + 16));
            s21 = TLanes.Load(new(sums + sumsStep + 32));
            s31 = TLanes.Load(new(sums + sumsStep + 48));
        }

        float* a0 = inputs[0], a1 = inputs[1], a2 = inputs[2], a3 = inputs[3];
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel + panelStep));
                    var x0 = TLanes.Broadcast(a0[k]);
                    TLanes.AddProduct(ref s00, b0, x0);
                    TLanes.AddProduct(ref s01, b1, x0);
                    var x1 = TLanes.Broadcast(a1[k]);
                    TLanes.AddProduct(ref s10, b0, x1);
                    TLanes.AddProduct(ref s11, b1, x1);
                    var x2 = TLanes.Broadcast(a2[k]);
                    TLanes.AddProduct(ref s20, b0, x2);
                    TLanes.AddProduct(ref s21, b1, x2);
                    var x3 = TLanes.Broadcast(a3[k]);
                    TLanes.AddProduct(ref s30, b0, x3);
                    TLanes.AddProduct(ref s31, b1, x3);
                    panel += 16;
                }
            }
        }

        s00.Store(new(sums));
        s10.Store(new(sums + 16));
        s20.Store(new(sums + 32));
        s30.Store(new(sums + 48));
        s01.Store(new(sums + sumsStep));
        s11.Store(new(sums + sumsStep + 16));
        s21.Store(new(sums + sumsStep + 32));
        s31.Store(new(sums + sumsStep + 48));
    }

    /// <summary>Three inputs by two panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ThreeByTwo(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero, s20 = TLanes.Zero, s21 = TLanes.Zero;
        if (goOn)
        {
            s00 = TLanes.Load(new(sums));
            s10 = TLanes.Load(new(sums + 16));
            s20 = TLanes.Load(new(sums + 32));
            s01 = TLanes.Load(new(sums + sumsStep));
            s11 = TLanes.Load(new(sums + sumsStep + 16));
            s21 = TLanes.Load(new(sums + sumsStep + 32));
        }

        float* a0 = inputs[0], a1 = inputs[1], a2 = inputs[2];
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel + panelStep));
                    var x0 = TLanes.Broadcast(a0[k]);
                    TLanes.AddProduct(ref s00, b0, x0);
                    TLanes.AddProduct(ref s01, b1, x0);
                    var x1 = TLanes.Broadcast(a1[k]);
                    TLanes.AddProduct(ref s10, b0, x1);
                    TLanes.AddProduct(ref s11, b1, x1);
                    var x2 = TLanes.Broadcast(a2[k]);
                    TLanes.AddProduct(ref s20, b0, x2);
                    TLanes.AddProduct(ref s21, b1, x2);
                    panel += 16;
                }
            }
        }

        s00.Store(new(sums));
        s10.Store(new(sums + 16));
        s20.Store(new(sums + 32));
        s01.Store(new(sums + sumsStep));
        s11.Store(new(sums + sumsStep + 16));
        s21.Store(new(sums + sumsStep + 32));
    }

    /// <summary>Two inputs by two panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoByTwo(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero;
        if (goOn)
        {
            s00 = TLanes.Load(new(sums));
            s10 = TLanes.Load(new(sums + 16));
            s01 = TLanes.Load(new(sums + sumsStep));
            s11 = TLanes.Load(new(sums + sumsStep + 16));
        }

        float* a0 = inputs[0], a1 = inputs[1];
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel + panelStep));
                    var x0 = TLanes.Broadcast(a0[k]);
                    TLanes.AddProduct(ref s00, b0, x0);
                    TLanes.AddProduct(ref s01, b1, x0);
                    var x1 = TLanes.Broadcast(a1[k]);
                    TLanes.AddProduct(ref s10, b0, x1);
                    TLanes.AddProduct(ref s11, b1, x1);
                    panel += 16;
                }
            }
        }

        s00.Store(new(sums));
        s10.Store(new(sums + 16));
        s01.Store(new(sums + sumsStep));
        s11.Store(new(sums + sumsStep + 16));
    }
}
