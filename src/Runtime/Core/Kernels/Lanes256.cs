using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Kernels;

#pragma warning disable CS1591 // every member is described once, at the interface

/// <summary>Sixteen floats in two vectors of 256 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe partial struct Lanes256 : ILanes<Lanes256>
{
    private readonly Vector256<float> _low, _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes256(Vector256<float> low, Vector256<float> high)
    {
        _low = low;
        _high = high;
    }

    public static int Width => 256;

    /// <inheritdoc/>
    public static int Registers => Avx512F.VL.IsSupported ? 16 : 8;

    public static Lanes256 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(Floats source) => new(Vector256.Load(source.Pointer), Vector256.Load(source.Pointer + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadSpread(Floats eight, Lanes256 indices)
    {
        var values = Vector256.Load(eight.Pointer);
        return Avx2.IsSupported
            ? new(Avx2.PermuteVar8x32(values, indices._low.AsInt32()), Avx2.PermuteVar8x32(values, indices._high.AsInt32()))
            : new(Vector256.Shuffle(values, indices._low.AsInt32()), Vector256.Shuffle(values, indices._high.AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadBytes(Bytes source)
    {
        var shorts = Vector256.WidenLower(Vector128.Load(source.Pointer).ToVector256Unsafe());
        return new(
            Vector256.ConvertToSingle(Vector256.WidenLower(shorts).AsInt32()),
            Vector256.ConvertToSingle(Vector256.WidenUpper(shorts).AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadInts(Ints source) => Load(new((float*)source.Pointer));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Broadcast(float value)
    {
        var vector = Vector256.Create(value);
        return new(vector, vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Floats target)
    {
        _low.Store(target.Pointer);
        _high.Store(target.Pointer + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadFirst(Floats source, int count) =>
        new(FirstLanes.Load256(source.Pointer, count), FirstLanes.Load256(source.Pointer + 8, count - 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreFirst(Floats target, int count)
    {
        FirstLanes.Store(_low, target.Pointer, count);
        FirstLanes.Store(_high, target.Pointer + 8, count - 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a._low + b._low, a._high + b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a._low - b._low, a._high - b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a._low * b._low, a._high * b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new(a._low / b._low, a._high / b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a) => new(-a._low, -a._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Fma(Lanes256 a, Lanes256 b, Lanes256 c) =>
        new(Vector256.FusedMultiplyAdd(a._low, b._low, c._low), Vector256.FusedMultiplyAdd(a._high, b._high, c._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref Lanes256 sum, Lanes256 a, Lanes256 b)
    {
        Unsafe.AsRef(in sum._low) = Vector256.FusedMultiplyAdd(a._low, b._low, sum._low);
        Unsafe.AsRef(in sum._high) = Vector256.FusedMultiplyAdd(a._high, b._high, sum._high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref Lanes256 sum, Lanes256 a, float* b) => AddProduct(ref sum, a, Broadcast(*b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Min(Lanes256 a, Lanes256 b) => new(Vector256.Min(a._low, b._low), Vector256.Min(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Max(Lanes256 a, Lanes256 b) => new(Vector256.Max(a._low, b._low), Vector256.Max(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AtLeastZero(Lanes256 a) => new(Positive.Part(a._low), Positive.Part(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Sqrt(Lanes256 a) => new(Vector256.Sqrt(a._low), Vector256.Sqrt(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Abs(Lanes256 a) => new(Vector256.Abs(a._low), Vector256.Abs(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Floor(Lanes256 a) => new(Vector256.Floor(a._low), Vector256.Floor(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Truncate(Lanes256 a) => new(Vector256.Truncate(a._low), Vector256.Truncate(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Less(Lanes256 a, Lanes256 b) => new(
        Vector256.LessThan(a._low, b._low),
        Vector256.LessThan(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LessOrEqual(Lanes256 a, Lanes256 b) => new(
        Vector256.LessThanOrEqual(a._low, b._low),
        Vector256.LessThanOrEqual(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Equal(Lanes256 a, Lanes256 b) => new(
        Vector256.Equals(a._low, b._low),
        Vector256.Equals(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 mask, Lanes256 a, Lanes256 b) => new(
        Vector256.ConditionalSelect(mask._low, a._low, b._low),
        Vector256.ConditionalSelect(mask._high, a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 FirstMask(int count)
    {
        var limit = Vector256.Create(count);
        var iota = Iota;
        return new(
            Vector256.LessThan(iota._low.AsInt32(), limit).AsSingle(),
            Vector256.LessThan(iota._high.AsInt32(), limit).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Lanes256 a) => Across.Sum(a._low + a._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Lanes256 a) => Across.Max(Vector256.Max(a._low, a._high));
}
