using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Kernels;

#pragma warning disable CS1591 // every member is described once, at the interface

/// <content>The sixteen lanes seen as bits and as 32-bit whole numbers.</content>
public readonly partial struct Lanes256
{
    public static Lanes256 Iota
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(
            Vector256<int>.Indices.AsSingle(),
            (Vector256<int>.Indices + Vector256.Create(8)).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 BroadcastInt(int value)
    {
        var vector = Vector256.Create(value).AsSingle();
        return new(vector, vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 And(Lanes256 a, Lanes256 b) => new(a._low & b._low, a._high & b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Or(Lanes256 a, Lanes256 b) => new(a._low | b._low, a._high | b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Xor(Lanes256 a, Lanes256 b) => new(a._low ^ b._low, a._high ^ b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AndNot(Lanes256 a, Lanes256 b) => new(
        Vector256.AndNot(a._low, b._low),
        Vector256.AndNot(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AddInt(Lanes256 a, Lanes256 b) => new(
        (a._low.AsInt32() + b._low.AsInt32()).AsSingle(),
        (a._high.AsInt32() + b._high.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 SubInt(Lanes256 a, Lanes256 b) => new(
        (a._low.AsInt32() - b._low.AsInt32()).AsSingle(),
        (a._high.AsInt32() - b._high.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyLow(Lanes256 a, Lanes256 b) => new(
        (a._low.AsInt32() * b._low.AsInt32()).AsSingle(),
        (a._high.AsInt32() * b._high.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyHighUnsigned(Lanes256 a, Lanes256 b) => new(
        HighProduct.Of(a._low.AsUInt32(), b._low.AsUInt32()).AsSingle(),
        HighProduct.Of(a._high.AsUInt32(), b._high.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ShiftLeft(Lanes256 a, int count) => new(
        (a._low.AsInt32() << count).AsSingle(),
        (a._high.AsInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ShiftRightLogical(Lanes256 a, int count) => new(
        (a._low.AsInt32() >>> count).AsSingle(),
        (a._high.AsInt32() >>> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ShiftRightArithmetic(Lanes256 a, int count) => new(
        (a._low.AsInt32() >> count).AsSingle(),
        (a._high.AsInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 EqualInt(Lanes256 a, Lanes256 b) => new(
        Vector256.Equals(a._low.AsInt32(), b._low.AsInt32()).AsSingle(),
        Vector256.Equals(a._high.AsInt32(), b._high.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ConvertToFloat(Lanes256 a) => new(
        Vector256.ConvertToSingle(a._low.AsInt32()),
        Vector256.ConvertToSingle(a._high.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ConvertToInt(Lanes256 a) => new(
        Vector256.ConvertToInt32Native(a._low).AsSingle(),
        Vector256.ConvertToInt32Native(a._high).AsSingle());
}
