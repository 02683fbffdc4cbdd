using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The tile of one input: several panels at once, so that enough sums are in flight to hide the latency of the FMA.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>One input by four neighbouring panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OneByFour(float** inputs, in TileWalk walk, float* panel, nint panelStep, float* sums, nint sumsStep, bool goOn)
    {
        TLanes s00 = TLanes.Zero, s01 = TLanes.Zero, s02 = TLanes.Zero, s03 = TLanes.Zero;
        if (goOn)
        {
            s00 = TLanes.Load(new(sums));
            s01 = TLanes.Load(new(sums + sumsStep));
            s02 = TLanes.Load(new(sums + 2 * sumsStep));
            s03 = TLanes.Load(new(sums + 3 * sumsStep));
        }

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
                    TLanes.AddProduct(ref s00, TLanes.Load(new(panel)), x0);
                    TLanes.AddProduct(ref s01, TLanes.Load(new(panel1)), x0);
                    TLanes.AddProduct(ref s02, TLanes.Load(new(panel2)), x0);
                    TLanes.AddProduct(ref s03, TLanes.Load(new(panel3)), x0);
                    panel += 16;
                    panel1 += 16;
                    panel2 += 16;
                    panel3 += 16;
                }
            }
        }

        s00.Store(new(sums));
        s01.Store(new(sums + sumsStep));
        s02.Store(new(sums + 2 * sumsStep));
        s03.Store(new(sums + 3 * sumsStep));
    }
}
