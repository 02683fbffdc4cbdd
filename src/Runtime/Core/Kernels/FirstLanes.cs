using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Kernels;

/// <summary>Some first lanes of a vector from and to memory, touching nothing behind them; constant counts become one to three stores.</summary>
internal static unsafe class FirstLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> eight, float* target, int count)
    {
        if (count >= 8)
        {
            eight.Store(target);
        }
        else if (count > 4)
        {
            eight.GetLower().Store(target);
            Store(eight.GetUpper(), target + 4, count - 4);
        }
        else
        {
            Store(eight.GetLower(), target, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> four, float* target, int count)
    {
        if (count >= 4)
        {
            four.Store(target);
        }
        else if (count >= 2)
        {
            Unsafe.WriteUnaligned(target, four.AsDouble().ToScalar());
            if (count == 3) target[2] = four.GetElement(2);
        }
        else if (count == 1)
        {
            target[0] = four.ToScalar();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256(float* source, int count)
    {
        if (count >= 8) return Vector256.Load(source);
        return Vector256.Create(Load128(source, count), Load128(source + 4, count - 4));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load128(float* source, int count)
    {
        if (count >= 4) return Vector128.Load(source);
        if (Avx.IsSupported) return Avx.MaskLoad(source, Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).AsSingle());
        return count switch
        {
            3 => Vector128.Create(source[0], source[1], source[2], 0),
            2 => Vector128.Create(source[0], source[1], 0, 0),
            1 => Vector128.CreateScalar(source[0]),
            _ => Vector128<float>.Zero,
        };
    }
}
