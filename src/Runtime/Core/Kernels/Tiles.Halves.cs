using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Kernels;

/// <content>Tiles for panels of which at most eight lanes are outputs: the others are not computed.</content>
internal static unsafe partial class Tiles<TLanes>
{
    /// <summary>Lanes of half a panel.</summary>
    private const int Half = 8;

    /// <summary>Inputs of a tile of half a panel: as many sums in flight as hide the latency of the FMA.</summary>
    private const int Tall = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunHalf(int count, float** inputs, in TileWalk walk, float* panel, float* sums, bool goOn)
    {
        var tall = count / Tall;
        if (tall > 0) EightHalves(tall, inputs, walk, panel, sums, goOn);
        if (tall * Tall < count) RunOne(count - tall * Tall, inputs + tall * Tall, walk, panel, sums + tall * Tall * 16, goOn);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightHalves(int tiles, float** inputs, in TileWalk walk, float* panels, float* sums, bool goOn)
    {
        var step = walk.Step;
        for (; tiles > 0; tiles--, inputs += Tall, sums += Tall * 16)
        {
            Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            if (goOn)
            {
                s0 = Vector256.Load(sums);
                s1 = Vector256.Load(sums + 16);
                s2 = Vector256.Load(sums + 32);
                s3 = Vector256.Load(sums + 48);
                s4 = Vector256.Load(sums + 64);
                s5 = Vector256.Load(sums + 80);
                s6 = Vector256.Load(sums + 96);
                s7 = Vector256.Load(sums + 112);
            }
            else
            {
                Vector256<float>.Zero.Store(sums + 8);
                Vector256<float>.Zero.Store(sums + 24);
                Vector256<float>.Zero.Store(sums + 40);
                Vector256<float>.Zero.Store(sums + 56);
                Vector256<float>.Zero.Store(sums + 72);
                Vector256<float>.Zero.Store(sums + 88);
                Vector256<float>.Zero.Store(sums + 104);
                Vector256<float>.Zero.Store(sums + 120);
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
                        var b = Vector256.Load(panel);
                        s0 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a0[k]), s0);
                        s1 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a1[k]), s1);
                        s2 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a2[k]), s2);
                        s3 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a3[k]), s3);
                        s4 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a4[k]), s4);
                        s5 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a5[k]), s5);
                        s6 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a6[k]), s6);
                        s7 = Vector256.FusedMultiplyAdd(b, Vector256.Create(a7[k]), s7);
                        panel += 16;
                    }
                }
            }

            s0.Store(sums);
            s1.Store(sums + 16);
            s2.Store(sums + 32);
            s3.Store(sums + 48);
            s4.Store(sums + 64);
            s5.Store(sums + 80);
            s6.Store(sums + 96);
            s7.Store(sums + 112);
        }
    }
}
