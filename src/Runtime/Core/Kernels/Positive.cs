using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Kernels;

/// <summary>The larger of each lane and zero, in two instructions.</summary>
/// <remarks>
/// The processor's maximum gives its second operand for NaN and for zeros of either sign; adding zero makes -0 of that +0, as
/// <see cref="MathF.Max"/> does. The exact maximum of any two takes four, and they are busy where the FMAs are.
/// </remarks>
internal static class Positive
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Part(Vector128<float> a) =>
        Sse.IsSupported ? Sse.Max(Vector128<float>.Zero, a) + Vector128<float>.Zero : Vector128.Max(a, Vector128<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Part(Vector256<float> a) =>
        Avx.IsSupported ? Avx.Max(Vector256<float>.Zero, a) + Vector256<float>.Zero : Vector256.Max(a, Vector256<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Part(Vector512<float> a) =>
        Avx512F.IsSupported ? Avx512F.Max(Vector512<float>.Zero, a) + Vector512<float>.Zero : Vector512.Max(a, Vector512<float>.Zero);
}
