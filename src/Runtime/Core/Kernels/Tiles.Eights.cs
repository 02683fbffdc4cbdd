using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The tile of eight inputs by one panel, where a vector takes a whole panel: fewer sums would wait for one another.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>Eight inputs by one panel, so many times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eights(int tiles, float** inputs, in TileWalk walk, float* panels, float* sums, bool goOn)
    {
        var step = walk.Step;
        for (; tiles > 0; tiles--, inputs += 8, sums += 8 * 16)
        {
            TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero, s5 = TLanes.Zero, s6 = TLanes.Zero, s7 = TLanes.Zero;
            if (goOn)
            {
                s0 = TLanes.Load(new(sums));
                s1 = TLanes.Load(new(sums + 16));
                s2 = TLanes.Load(new(sums + 32));
                s3 = TLanes.Load(new(sums + 48));
                s4 = TLanes.Load(new(sums + 64));
                s5 = TLanes.Load(new(sums + 80));
                s6 = TLanes.Load(new(sums + 96));
                s7 = TLanes.Load(new(sums + 112));
            }

            float* a0 = inputs[0], a1 = inputs[1], a2 = inputs[2], a3 = inputs[3], a4 = inputs[4], a5 = inputs[5], a6 = inputs[6], a7 = inputs[7];
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
                        TLanes.AddProduct(ref s6, b, a6 + k);
                        TLanes.AddProduct(ref s7, b, a7 + k);
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
            s6.Store(new(sums + 96));
            s7.Store(new(sums + 112));
        }
    }
}
