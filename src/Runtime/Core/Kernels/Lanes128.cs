using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Kernels;

#pragma warning disable CS1591 // every member is described once, at the interface

/// <summary>Sixteen floats in four vectors of 128 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe partial struct Lanes128 : ILanes<Lanes128>
{
    private readonly Vector128<float> v0, v1, v2, v3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes128(Vector128<float> v0, Vector128<float> v1, Vector128<float> v2, Vector128<float> v3)
    {
        this.v0 = v0;
        this.v1 = v1;
        this.v2 = v2;
        this.v3 = v3;
    }

    public static int Width => 128;

    /// <inheritdoc/>
    public static int Registers => Avx512F.VL.IsSupported || AdvSimd.IsSupported ? 8 : 4;

    public static Lanes128 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(Floats source) =>
        new(Vector128.Load(source.Pointer), Vector128.Load(source.Pointer + 4), Vector128.Load(source.Pointer + 8), Vector128.Load(source.Pointer + 12));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadSpread(Floats eight, Lanes128 indices)
    {
        Vector128<float> low = Vector128.Load(eight.Pointer), high = Vector128.Load(eight.Pointer + 4);
        return new(Of(indices.v0), Of(indices.v1), Of(indices.v2), Of(indices.v3));

        // An index that is out of a vector's range gives 0 there.
        Vector128<float> Of(Vector128<float> numbers)
            => Vector128.Shuffle(low, numbers.AsInt32()) | Vector128.Shuffle(high, numbers.AsInt32() - Vector128.Create(4));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadBytes(Bytes source) =>
        new(Widen(source.Pointer), Widen(source.Pointer + 4), Widen(source.Pointer + 8), Widen(source.Pointer + 12));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Widen(byte* source)
    {
        var shorts = Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(source)).AsByte());
        return Vector128.ConvertToSingle(Vector128.WidenLower(shorts).AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadInts(Ints source) => Load(new((float*)source.Pointer));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Broadcast(float value)
    {
        var vector = Vector128.Create(value);
        return new(vector, vector, vector, vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Floats target)
    {
        v0.Store(target.Pointer);
        v1.Store(target.Pointer + 4);
        v2.Store(target.Pointer + 8);
        v3.Store(target.Pointer + 12);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadFirst(Floats source, int count) => new(
        FirstLanes.Load128(source.Pointer, count),
        FirstLanes.Load128(source.Pointer + 4, count - 4),
        FirstLanes.Load128(source.Pointer + 8, count - 8),
        FirstLanes.Load128(source.Pointer + 12, count - 12));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreFirst(Floats target, int count)
    {
        FirstLanes.Store(v0, target.Pointer, count);
        FirstLanes.Store(v1, target.Pointer + 4, count - 4);
        FirstLanes.Store(v2, target.Pointer + 8, count - 8);
        FirstLanes.Store(v3, target.Pointer + 12, count - 12);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 a, Lanes128 b) => new(a.v0 + b.v0, a.v1 + b.v1, a.v2 + b.v2, a.v3 + b.v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 a, Lanes128 b) => new(a.v0 - b.v0, a.v1 - b.v1, a.v2 - b.v2, a.v3 - b.v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 a, Lanes128 b) => new(a.v0 * b.v0, a.v1 * b.v1, a.v2 * b.v2, a.v3 * b.v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 a, Lanes128 b) => new(a.v0 / b.v0, a.v1 / b.v1, a.v2 / b.v2, a.v3 / b.v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 a) => new(-a.v0, -a.v1, -a.v2, -a.v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Fma(Lanes128 a, Lanes128 b, Lanes128 c) => new(
        Vector128.FusedMultiplyAdd(a.v0, b.v0, c.v0),
        Vector128.FusedMultiplyAdd(a.v1, b.v1, c.v1),
        Vector128.FusedMultiplyAdd(a.v2, b.v2, c.v2),
        Vector128.FusedMultiplyAdd(a.v3, b.v3, c.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Min(Lanes128 a, Lanes128 b) => new(
        Vector128.Min(a.v0, b.v0),
        Vector128.Min(a.v1, b.v1),
        Vector128.Min(a.v2, b.v2),
        Vector128.Min(a.v3, b.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Max(Lanes128 a, Lanes128 b) => new(
        Vector128.Max(a.v0, b.v0),
        Vector128.Max(a.v1, b.v1),
        Vector128.Max(a.v2, b.v2),
        Vector128.Max(a.v3, b.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtLeastZero(Lanes128 a) => new(Positive.Part(a.v0), Positive.Part(a.v1), Positive.Part(a.v2), Positive.Part(a.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Sqrt(Lanes128 a) => new(
        Vector128.Sqrt(a.v0),
        Vector128.Sqrt(a.v1),
        Vector128.Sqrt(a.v2),
        Vector128.Sqrt(a.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Abs(Lanes128 a) => new(
        Vector128.Abs(a.v0),
        Vector128.Abs(a.v1),
        Vector128.Abs(a.v2),
        Vector128.Abs(a.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Floor(Lanes128 a) => new(
        Vector128.Floor(a.v0),
        Vector128.Floor(a.v1),
        Vector128.Floor(a.v2),
        Vector128.Floor(a.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Truncate(Lanes128 a) => new(
        Vector128.Truncate(a.v0),
        Vector128.Truncate(a.v1),
        Vector128.Truncate(a.v2),
        Vector128.Truncate(a.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Less(Lanes128 a, Lanes128 b) => new(
        Vector128.LessThan(a.v0, b.v0),
        Vector128.LessThan(a.v1, b.v1),
        Vector128.LessThan(a.v2, b.v2),
        Vector128.LessThan(a.v3, b.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LessOrEqual(Lanes128 a, Lanes128 b) => new(
        Vector128.LessThanOrEqual(a.v0, b.v0),
        Vector128.LessThanOrEqual(a.v1, b.v1),
        Vector128.LessThanOrEqual(a.v2, b.v2),
        Vector128.LessThanOrEqual(a.v3, b.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Equal(Lanes128 a, Lanes128 b) => new(
        Vector128.Equals(a.v0, b.v0),
        Vector128.Equals(a.v1, b.v1),
        Vector128.Equals(a.v2, b.v2),
        Vector128.Equals(a.v3, b.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Select(Lanes128 mask, Lanes128 a, Lanes128 b) => new(
        Vector128.ConditionalSelect(mask.v0, a.v0, b.v0),
        Vector128.ConditionalSelect(mask.v1, a.v1, b.v1),
        Vector128.ConditionalSelect(mask.v2, a.v2, b.v2),
        Vector128.ConditionalSelect(mask.v3, a.v3, b.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 FirstMask(int count)
    {
        var limit = Vector128.Create(count);
        var iota = Iota;
        return new(
            Vector128.LessThan(iota.v0.AsInt32(), limit).AsSingle(),
            Vector128.LessThan(iota.v1.AsInt32(), limit).AsSingle(),
            Vector128.LessThan(iota.v2.AsInt32(), limit).AsSingle(),
            Vector128.LessThan(iota.v3.AsInt32(), limit).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Lanes128 a) => Across.Sum((a.v0 + a.v2) + (a.v1 + a.v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Lanes128 a) => Across.Max(Vector128.Max(Vector128.Max(a.v0, a.v2), Vector128.Max(a.v1, a.v3)));
}
