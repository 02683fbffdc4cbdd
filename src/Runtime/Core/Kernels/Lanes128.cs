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
    private readonly Vector128<float> _v0, _v1, _v2, _v3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes128(Vector128<float> v0, Vector128<float> v1, Vector128<float> v2, Vector128<float> v3)
    {
        _v0 = v0;
        _v1 = v1;
        _v2 = v2;
        _v3 = v3;
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
        return new(Of(indices._v0), Of(indices._v1), Of(indices._v2), Of(indices._v3));

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
        _v0.Store(target.Pointer);
        _v1.Store(target.Pointer + 4);
        _v2.Store(target.Pointer + 8);
        _v3.Store(target.Pointer + 12);
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
        FirstLanes.Store(_v0, target.Pointer, count);
        FirstLanes.Store(_v1, target.Pointer + 4, count - 4);
        FirstLanes.Store(_v2, target.Pointer + 8, count - 8);
        FirstLanes.Store(_v3, target.Pointer + 12, count - 12);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 a, Lanes128 b) => new(a._v0 + b._v0, a._v1 + b._v1, a._v2 + b._v2, a._v3 + b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 a, Lanes128 b) => new(a._v0 - b._v0, a._v1 - b._v1, a._v2 - b._v2, a._v3 - b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 a, Lanes128 b) => new(a._v0 * b._v0, a._v1 * b._v1, a._v2 * b._v2, a._v3 * b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 a, Lanes128 b) => new(a._v0 / b._v0, a._v1 / b._v1, a._v2 / b._v2, a._v3 / b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 a) => new(-a._v0, -a._v1, -a._v2, -a._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Fma(Lanes128 a, Lanes128 b, Lanes128 c) => new(
        Vector128.FusedMultiplyAdd(a._v0, b._v0, c._v0),
        Vector128.FusedMultiplyAdd(a._v1, b._v1, c._v1),
        Vector128.FusedMultiplyAdd(a._v2, b._v2, c._v2),
        Vector128.FusedMultiplyAdd(a._v3, b._v3, c._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref Lanes128 sum, Lanes128 a, Lanes128 b)
    {
        Unsafe.AsRef(in sum._v0) = Vector128.FusedMultiplyAdd(a._v0, b._v0, sum._v0);
        Unsafe.AsRef(in sum._v1) = Vector128.FusedMultiplyAdd(a._v1, b._v1, sum._v1);
        Unsafe.AsRef(in sum._v2) = Vector128.FusedMultiplyAdd(a._v2, b._v2, sum._v2);
        Unsafe.AsRef(in sum._v3) = Vector128.FusedMultiplyAdd(a._v3, b._v3, sum._v3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref Lanes128 sum, Lanes128 a, float* b) => AddProduct(ref sum, a, Broadcast(*b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Min(Lanes128 a, Lanes128 b) => new(
        Vector128.Min(a._v0, b._v0),
        Vector128.Min(a._v1, b._v1),
        Vector128.Min(a._v2, b._v2),
        Vector128.Min(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Max(Lanes128 a, Lanes128 b) => new(
        Vector128.Max(a._v0, b._v0),
        Vector128.Max(a._v1, b._v1),
        Vector128.Max(a._v2, b._v2),
        Vector128.Max(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtLeastZero(Lanes128 a) => new(Positive.Part(a._v0), Positive.Part(a._v1), Positive.Part(a._v2), Positive.Part(a._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Sqrt(Lanes128 a) => new(
        Vector128.Sqrt(a._v0),
        Vector128.Sqrt(a._v1),
        Vector128.Sqrt(a._v2),
        Vector128.Sqrt(a._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Abs(Lanes128 a) => new(
        Vector128.Abs(a._v0),
        Vector128.Abs(a._v1),
        Vector128.Abs(a._v2),
        Vector128.Abs(a._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Floor(Lanes128 a) => new(
        Vector128.Floor(a._v0),
        Vector128.Floor(a._v1),
        Vector128.Floor(a._v2),
        Vector128.Floor(a._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Truncate(Lanes128 a) => new(
        Vector128.Truncate(a._v0),
        Vector128.Truncate(a._v1),
        Vector128.Truncate(a._v2),
        Vector128.Truncate(a._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Less(Lanes128 a, Lanes128 b) => new(
        Vector128.LessThan(a._v0, b._v0),
        Vector128.LessThan(a._v1, b._v1),
        Vector128.LessThan(a._v2, b._v2),
        Vector128.LessThan(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LessOrEqual(Lanes128 a, Lanes128 b) => new(
        Vector128.LessThanOrEqual(a._v0, b._v0),
        Vector128.LessThanOrEqual(a._v1, b._v1),
        Vector128.LessThanOrEqual(a._v2, b._v2),
        Vector128.LessThanOrEqual(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Equal(Lanes128 a, Lanes128 b) => new(
        Vector128.Equals(a._v0, b._v0),
        Vector128.Equals(a._v1, b._v1),
        Vector128.Equals(a._v2, b._v2),
        Vector128.Equals(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Select(Lanes128 mask, Lanes128 a, Lanes128 b) => new(
        Vector128.ConditionalSelect(mask._v0, a._v0, b._v0),
        Vector128.ConditionalSelect(mask._v1, a._v1, b._v1),
        Vector128.ConditionalSelect(mask._v2, a._v2, b._v2),
        Vector128.ConditionalSelect(mask._v3, a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 FirstMask(int count)
    {
        var limit = Vector128.Create(count);
        var iota = Iota;
        return new(
            Vector128.LessThan(iota._v0.AsInt32(), limit).AsSingle(),
            Vector128.LessThan(iota._v1.AsInt32(), limit).AsSingle(),
            Vector128.LessThan(iota._v2.AsInt32(), limit).AsSingle(),
            Vector128.LessThan(iota._v3.AsInt32(), limit).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Lanes128 a) => Across.Sum((a._v0 + a._v2) + (a._v1 + a._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Lanes128 a) => Across.Max(Vector128.Max(Vector128.Max(a._v0, a._v2), Vector128.Max(a._v1, a._v3)));
}
