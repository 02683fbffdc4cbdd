using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Kernels;

#pragma warning disable CS1591 // every member is described once, at the interface

/// <content>The sixteen lanes seen as bits and as 32-bit whole numbers.</content>
public readonly partial struct Lanes128
{
    public static Lanes128 Iota
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(
            Vector128<int>.Indices.AsSingle(),
            (Vector128<int>.Indices + Vector128.Create(4)).AsSingle(),
            (Vector128<int>.Indices + Vector128.Create(8)).AsSingle(),
            (Vector128<int>.Indices + Vector128.Create(12)).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 BroadcastInt(int value)
    {
        var vector = Vector128.Create(value).AsSingle();
        return new(vector, vector, vector, vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 And(Lanes128 a, Lanes128 b) => new(a._v0 & b._v0, a._v1 & b._v1, a._v2 & b._v2, a._v3 & b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Or(Lanes128 a, Lanes128 b) => new(a._v0 | b._v0, a._v1 | b._v1, a._v2 | b._v2, a._v3 | b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Xor(Lanes128 a, Lanes128 b) => new(a._v0 ^ b._v0, a._v1 ^ b._v1, a._v2 ^ b._v2, a._v3 ^ b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AndNot(Lanes128 a, Lanes128 b) => new(
        Vector128.AndNot(a._v0, b._v0),
        Vector128.AndNot(a._v1, b._v1),
        Vector128.AndNot(a._v2, b._v2),
        Vector128.AndNot(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AddInt(Lanes128 a, Lanes128 b) => new(
        (a._v0.AsInt32() + b._v0.AsInt32()).AsSingle(),
        (a._v1.AsInt32() + b._v1.AsInt32()).AsSingle(),
        (a._v2.AsInt32() + b._v2.AsInt32()).AsSingle(),
        (a._v3.AsInt32() + b._v3.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 SubInt(Lanes128 a, Lanes128 b) => new(
        (a._v0.AsInt32() - b._v0.AsInt32()).AsSingle(),
        (a._v1.AsInt32() - b._v1.AsInt32()).AsSingle(),
        (a._v2.AsInt32() - b._v2.AsInt32()).AsSingle(),
        (a._v3.AsInt32() - b._v3.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 MultiplyLow(Lanes128 a, Lanes128 b) => new(
        (a._v0.AsInt32() * b._v0.AsInt32()).AsSingle(),
        (a._v1.AsInt32() * b._v1.AsInt32()).AsSingle(),
        (a._v2.AsInt32() * b._v2.AsInt32()).AsSingle(),
        (a._v3.AsInt32() * b._v3.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 MultiplyHighUnsigned(Lanes128 a, Lanes128 b) => new(
        HighProduct.Of(a._v0.AsUInt32(), b._v0.AsUInt32()).AsSingle(),
        HighProduct.Of(a._v1.AsUInt32(), b._v1.AsUInt32()).AsSingle(),
        HighProduct.Of(a._v2.AsUInt32(), b._v2.AsUInt32()).AsSingle(),
        HighProduct.Of(a._v3.AsUInt32(), b._v3.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ShiftLeft(Lanes128 a, int count) => new(
        (a._v0.AsInt32() << count).AsSingle(),
        (a._v1.AsInt32() << count).AsSingle(),
        (a._v2.AsInt32() << count).AsSingle(),
        (a._v3.AsInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ShiftRightLogical(Lanes128 a, int count) => new(
        (a._v0.AsInt32() >>> count).AsSingle(),
        (a._v1.AsInt32() >>> count).AsSingle(),
        (a._v2.AsInt32() >>> count).AsSingle(),
        (a._v3.AsInt32() >>> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ShiftRightArithmetic(Lanes128 a, int count) => new(
        (a._v0.AsInt32() >> count).AsSingle(),
        (a._v1.AsInt32() >> count).AsSingle(),
        (a._v2.AsInt32() >> count).AsSingle(),
        (a._v3.AsInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 EqualInt(Lanes128 a, Lanes128 b) => new(
        Vector128.Equals(a._v0.AsInt32(), b._v0.AsInt32()).AsSingle(),
        Vector128.Equals(a._v1.AsInt32(), b._v1.AsInt32()).AsSingle(),
        Vector128.Equals(a._v2.AsInt32(), b._v2.AsInt32()).AsSingle(),
        Vector128.Equals(a._v3.AsInt32(), b._v3.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ConvertToFloat(Lanes128 a) => new(
        Vector128.ConvertToSingle(a._v0.AsInt32()),
        Vector128.ConvertToSingle(a._v1.AsInt32()),
        Vector128.ConvertToSingle(a._v2.AsInt32()),
        Vector128.ConvertToSingle(a._v3.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ConvertToInt(Lanes128 a) => new(
        Vector128.ConvertToInt32Native(a._v0).AsSingle(),
        Vector128.ConvertToInt32Native(a._v1).AsSingle(),
        Vector128.ConvertToInt32Native(a._v2).AsSingle(),
        Vector128.ConvertToInt32Native(a._v3).AsSingle());
}
