using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Kernels;

#pragma warning disable CS1591 // every member is described once, at the interface

/// <content>The sixteen lanes seen as bits and as 32-bit whole numbers.</content>
public readonly partial struct Lanes512
{
    public static Lanes512 Iota
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<int>.Indices.AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 BroadcastInt(int value) => new(Vector512.Create(value).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 And(Lanes512 a, Lanes512 b) => new(a._all & b._all);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Or(Lanes512 a, Lanes512 b) => new(a._all | b._all);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Xor(Lanes512 a, Lanes512 b) => new(a._all ^ b._all);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AndNot(Lanes512 a, Lanes512 b) => new(Vector512.AndNot(a._all, b._all));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AddInt(Lanes512 a, Lanes512 b) => new((a._all.AsInt32() + b._all.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 SubInt(Lanes512 a, Lanes512 b) => new((a._all.AsInt32() - b._all.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyLow(Lanes512 a, Lanes512 b) => new((a._all.AsInt32() * b._all.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyHighUnsigned(Lanes512 a, Lanes512 b) => new(
        HighProduct.Of(a._all.AsUInt32(), b._all.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ShiftLeft(Lanes512 a, int count) => new((a._all.AsInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ShiftRightLogical(Lanes512 a, int count) => new((a._all.AsInt32() >>> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ShiftRightArithmetic(Lanes512 a, int count) => new((a._all.AsInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 EqualInt(Lanes512 a, Lanes512 b) => new(
        Vector512.Equals(a._all.AsInt32(), b._all.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ConvertToFloat(Lanes512 a) => new(Vector512.ConvertToSingle(a._all.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ConvertToInt(Lanes512 a) => new(Vector512.ConvertToInt32Native(a._all).AsSingle());
}
