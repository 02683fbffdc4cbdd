using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Register tiles over a few inputs and one panel: each lane adds its products one after the other, in the order of the walk.</summary>
/// <remarks>
/// That order makes the bits of a sum the same whichever tile computes it. An input is a row of a dense layer, a pixel, or, for weight gradients, a
/// column. It is read at <c>inputs[i][k]</c>, with k going the way of <see cref="TileWalk"/>: one index moves for all inputs, which may lie
/// anywhere; the panel's lines lie one behind the other. Sums begin at zero or, where a walk was cut, at what <c>sums</c> holds: a cut
/// changes no bit. They go to a scratch of sixteen floats for each input, not to an epilogue, so that these loops are compiled once and not once for
/// each layer. Six inputs fill the registers of AVX2 (twelve sums, two weights, one input); unrolling over k gained nothing.
/// </remarks>
internal static unsafe partial class Tiles<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Six inputs by one panel, so many times: one call, since the products of a small kernel take no longer than a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sixes(int tiles, float** inputs, in TileWalk walk, float* panels, float* sums, bool goOn)
    {
        var step = walk.Step;
        for (; tiles > 0; tiles--, inputs += 6, sums += 6 * 16)
        {
            TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero, s5 = TLanes.Zero;
            if (goOn)
            {
                s0 = TLanes.Load(new(sums));
                s1 = TLanes.Load(new(sums + 16));
                s2 = TLanes.Load(new(sums + 32));
                s3 = TLanes.Load(new(sums + 48));
                s4 = TLanes.Load(new(sums + 64));
                s5 = TLanes.Load(new(sums + 80));
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
                        var b = TLanes.Load(new(panel));
                        TLanes.AddProduct(ref s0, b, a0 + k);
                        TLanes.AddProduct(ref s1, b, a1 + k);
                        TLanes.AddProduct(ref s2, b, a2 + k);
                        TLanes.AddProduct(ref s3, b, a3 + k);
                        TLanes.AddProduct(ref s4, b, a4 + k);
                        TLanes.AddProduct(ref s5, b, a5 + k);
                        panel += 16;
                    }
                }
            }

            s0.Store(new(sums));
            s1.Store(new(sums + 16));
            s2.Store(new(sums + 32));
            s3.Store(new(sums + 48));
            s4.Store(new(sums + 64));
            s5.Store(new(sums + 80));
        }
    }

    /// <summary>Five inputs by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Five(float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
            s2 = TLanes.Load(new(sums + 32));
            s3 = TLanes.Load(new(sums + 48));
            s4 = TLanes.Load(new(sums + 64));
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
                    var b = TLanes.Load(new(panel));
                    TLanes.AddProduct(ref s0, b, a0 + k);
                    TLanes.AddProduct(ref s1, b, a1 + k);
                    TLanes.AddProduct(ref s2, b, a2 + k);
                    TLanes.AddProduct(ref s3, b, a3 + k);
                    TLanes.AddProduct(ref s4, b, a4 + k);
                    panel += 16;
                }
            }
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
        s4.Store(new(sums + 64));
    }

    /// <summary>Four inputs by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
            s2 = TLanes.Load(new(sums + 32));
            s3 = TLanes.Load(new(sums + 48));
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
                    var b = TLanes.Load(new(panel));
                    TLanes.AddProduct(ref s0, b, a0 + k);
                    TLanes.AddProduct(ref s1, b, a1 + k);
                    TLanes.AddProduct(ref s2, b, a2 + k);
                    TLanes.AddProduct(ref s3, b, a3 + k);
                    panel += 16;
                }
            }
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
        s3.Store(new(sums + 48));
    }

    /// <summary>Three inputs by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
            s2 = TLanes.Load(new(sums + 32));
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
                    var b = TLanes.Load(new(panel));
                    TLanes.AddProduct(ref s0, b, a0 + k);
                    TLanes.AddProduct(ref s1, b, a1 + k);
                    TLanes.AddProduct(ref s2, b, a2 + k);
                    panel += 16;
                }
            }
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
        s2.Store(new(sums + 32));
    }

    /// <summary>Two inputs by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero, s1 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
            s1 = TLanes.Load(new(sums + 16));
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
                    var b = TLanes.Load(new(panel));
                    TLanes.AddProduct(ref s0, b, a0 + k);
                    TLanes.AddProduct(ref s1, b, a1 + k);
                    panel += 16;
                }
            }
        }

        s0.Store(new(sums));
        s1.Store(new(sums + 16));
    }

    /// <summary>One input by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        TLanes s0 = TLanes.Zero;
        if (goOn)
        {
            s0 = TLanes.Load(new(sums));
        }

        float* a0 = inputs[0];
        nint line = 0, step = walk.Step;
        for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
        {
            var tap = line;
            for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
            {
                var end = tap + walk.Span;
                for (var k = tap; k != end; k += step)
                {
                    var b = TLanes.Load(new(panel));
                    TLanes.AddProduct(ref s0, b, a0 + k);
                    panel += 16;
                }
            }
        }

        s0.Store(new(sums));
    }
}
