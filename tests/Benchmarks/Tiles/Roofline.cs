using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>The machine's ceiling: fused multiply-adds a second with everything held in registers, in vectors as wide as the kernels'.</summary>
internal sealed class Roofline : ITeamWork
{
    private const int Turns = 200_000;
    private const int Chains = 12;
    private readonly float[] _sinks = new float[64 * 16];

    /// <summary>Floating-point operations of one run by one member: every chain is a vector, and an FMA counts two.</summary>
    public static double OperationsPerMember => 2.0 * (IsWide ? 16 : 8) * Chains * Turns;

    private static bool IsWide => Width.Preferred == 512;

    public void Run(in TeamMember me)
    {
        var term = 0.001f + _sinks[me.Index * 16] * 1e-30f;
        _sinks[me.Index * 16] = IsWide ? Wide(0.999f, term) : Narrow(0.999f, term);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Narrow(float factor, float term)
    {
        Vector256<float> f = Vector256.Create(factor), t = Vector256.Create(term);
        Vector256<float> a = f * 1, b = f * 2, c = f * 3, d = f * 4, e = f * 5, g = f * 6;
        Vector256<float> h = f * 7, i = f * 8, j = f * 9, k = f * 10, l = f * 11, m = f * 12;
        for (var turn = 0; turn < Turns; turn++)
        {
            a = Vector256.FusedMultiplyAdd(a, f, t);
            b = Vector256.FusedMultiplyAdd(b, f, t);
            c = Vector256.FusedMultiplyAdd(c, f, t);
            d = Vector256.FusedMultiplyAdd(d, f, t);
            e = Vector256.FusedMultiplyAdd(e, f, t);
            g = Vector256.FusedMultiplyAdd(g, f, t);
            h = Vector256.FusedMultiplyAdd(h, f, t);
            i = Vector256.FusedMultiplyAdd(i, f, t);
            j = Vector256.FusedMultiplyAdd(j, f, t);
            k = Vector256.FusedMultiplyAdd(k, f, t);
            l = Vector256.FusedMultiplyAdd(l, f, t);
            m = Vector256.FusedMultiplyAdd(m, f, t);
        }

        return Vector256.Sum(a + b + c + d + e + g + h + i + j + k + l + m);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Wide(float factor, float term)
    {
        Vector512<float> f = Vector512.Create(factor), t = Vector512.Create(term);
        Vector512<float> a = f * 1, b = f * 2, c = f * 3, d = f * 4, e = f * 5, g = f * 6;
        Vector512<float> h = f * 7, i = f * 8, j = f * 9, k = f * 10, l = f * 11, m = f * 12;
        for (var turn = 0; turn < Turns; turn++)
        {
            a = Vector512.FusedMultiplyAdd(a, f, t);
            b = Vector512.FusedMultiplyAdd(b, f, t);
            c = Vector512.FusedMultiplyAdd(c, f, t);
            d = Vector512.FusedMultiplyAdd(d, f, t);
            e = Vector512.FusedMultiplyAdd(e, f, t);
            g = Vector512.FusedMultiplyAdd(g, f, t);
            h = Vector512.FusedMultiplyAdd(h, f, t);
            i = Vector512.FusedMultiplyAdd(i, f, t);
            j = Vector512.FusedMultiplyAdd(j, f, t);
            k = Vector512.FusedMultiplyAdd(k, f, t);
            l = Vector512.FusedMultiplyAdd(l, f, t);
            m = Vector512.FusedMultiplyAdd(m, f, t);
        }

        return Vector512.Sum(a + b + c + d + e + g + h + i + j + k + l + m);
    }
}
