using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Tiles for few inputs: several panels at once, so that enough sums are in flight to hide the latency of the FMA.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>Three inputs by two neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ThreeByTwo(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero, s20 = TLanes.Zero, s21 = TLanes.Zero;
        float* a0 = inputs[0], a1 = inputs[1], a2 = inputs[2];
        float* panel1 = panel + panelStep;
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel1));
                    var x0 = TLanes.Broadcast(a0[k]);
                    s00 = TLanes.Fma(b0, x0, s00);
                    s01 = TLanes.Fma(b1, x0, s01);
                    var x1 = TLanes.Broadcast(a1[k]);
                    s10 = TLanes.Fma(b0, x1, s10);
                    s11 = TLanes.Fma(b1, x1, s11);
                    var x2 = TLanes.Broadcast(a2[k]);
                    s20 = TLanes.Fma(b0, x2, s20);
                    s21 = TLanes.Fma(b1, x2, s21);
                    panel += 16;
                    panel1 += 16;
                }
            }
        }

        s00.Store(new(sums));
        s01.Store(new(sums + 16));
        s10.Store(new(sums + 32));
        s11.Store(new(sums + 48));
        s20.Store(new(sums + 64));
        s21.Store(new(sums + 80));
    }

    /// <summary>Two inputs by two neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TwoByTwo(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s10 = TLanes.Zero, s11 = TLanes.Zero;
        float* a0 = inputs[0], a1 = inputs[1];
        float* panel1 = panel + panelStep;
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    TLanes b0 = TLanes.Load(new(panel)), b1 = TLanes.Load(new(panel1));
                    var x0 = TLanes.Broadcast(a0[k]);
                    s00 = TLanes.Fma(b0, x0, s00);
                    s01 = TLanes.Fma(b1, x0, s01);
                    var x1 = TLanes.Broadcast(a1[k]);
                    s10 = TLanes.Fma(b0, x1, s10);
                    s11 = TLanes.Fma(b1, x1, s11);
                    panel += 16;
                    panel1 += 16;
                }
            }
        }

        s00.Store(new(sums));
        s01.Store(new(sums + 16));
        s10.Store(new(sums + 32));
        s11.Store(new(sums + 48));
    }

    /// <summary>One input by four neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OneByFour(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s02 = TLanes.Zero, s03 = TLanes.Zero;
        float* a0 = inputs[0];
        float* panel1 = panel + panelStep, panel2 = panel1 + panelStep, panel3 = panel2 + panelStep;
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    var x0 = TLanes.Broadcast(a0[k]);
                    s00 = TLanes.Fma(TLanes.Load(new(panel)), x0, s00);
                    s01 = TLanes.Fma(TLanes.Load(new(panel1)), x0, s01);
                    s02 = TLanes.Fma(TLanes.Load(new(panel2)), x0, s02);
                    s03 = TLanes.Fma(TLanes.Load(new(panel3)), x0, s03);
                    panel += 16;
                    panel1 += 16;
                    panel2 += 16;
                    panel3 += 16;
                }
            }
        }

        s00.Store(new(sums));
        s01.Store(new(sums + 16));
        s02.Store(new(sums + 32));
        s03.Store(new(sums + 48));
    }
}
