using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Kernels;

/// <summary>The high halves of 32 by 32 bit products, on which the counter-based random numbers rest.</summary>
/// <remarks>x86 multiplies every second lane to 64 bits at once; elsewhere lanes are widened first.</remarks>
internal static class HighProduct
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Of(Vector128<uint> a, Vector128<uint> b)
    {
        if (Sse2.IsSupported)
        {
            var even = Sse2.Multiply(a, b) >>> 32;
            var odd = Sse2.Multiply((a.AsUInt64() >>> 32).AsUInt32(), (b.AsUInt64() >>> 32).AsUInt32());
            return (even | (odd & Vector128.Create(0xFFFFFFFF00000000))).AsUInt32();
        }

        var low = (Vector128.WidenLower(a) * Vector128.WidenLower(b)) >>> 32;
        var high = (Vector128.WidenUpper(a) * Vector128.WidenUpper(b)) >>> 32;
        return Vector128.Narrow(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Of(Vector256<uint> a, Vector256<uint> b)
    {
        if (Avx2.IsSupported)
        {
            var even = Avx2.Multiply(a, b) >>> 32;
            var odd = Avx2.Multiply((a.AsUInt64() >>> 32).AsUInt32(), (b.AsUInt64() >>> 32).AsUInt32());
            return (even | (odd & Vector256.Create(0xFFFFFFFF00000000))).AsUInt32();
        }

        return Vector256.Create(Of(a.GetLower(), b.GetLower()), Of(a.GetUpper(), b.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Of(Vector512<uint> a, Vector512<uint> b)
    {
        if (Avx512F.IsSupported)
        {
            var even = Avx512F.Multiply(a, b) >>> 32;
            var odd = Avx512F.Multiply((a.AsUInt64() >>> 32).AsUInt32(), (b.AsUInt64() >>> 32).AsUInt32());
            return (even | (odd & Vector512.Create(0xFFFFFFFF00000000))).AsUInt32();
        }

        return Vector512.Create(Of(a.GetLower(), b.GetLower()), Of(a.GetUpper(), b.GetUpper()));
    }
}
