using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>Sixteen floats that are worked on together, whatever the width of the machine's vectors.</summary>
/// <remarks>
/// Kernels are generic over this interface. Because there are sixteen lanes at every width, and sums across lanes have one
/// order, a kernel gives the same bits with 128, 256 and 512 bit vectors. A comparison gives a mask: lanes whose bits
/// are all ones (true) or all zeros (false).
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface ILanes<TSelf> where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many bits one vector register holds: 128, 256 or 512.</summary>
    static abstract int Width { get; }

    /// <summary>How many times sixteen floats the processor's registers hold.</summary>
    static abstract int Registers { get; }

    /// <summary>Sixteen zeros.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>Sixteen floats from memory, aligned or not.</summary>
    static abstract TSelf Load(Floats source);

    /// <summary>In each lane one of eight floats from memory: that whose number, 0 to 7, stands in that lane of the indices.</summary>
    static abstract TSelf LoadSpread(Floats eight, TSelf indices);

    /// <summary>Sixteen bytes from memory, each as a float from 0 to 255.</summary>
    static abstract TSelf LoadBytes(Bytes source);

    /// <summary>Sixteen whole numbers from memory, as they are (see <see cref="ConvertToFloat"/>).</summary>
    static abstract TSelf LoadInts(Ints source);

    /// <summary>The same float in every lane.</summary>
    static abstract TSelf Broadcast(float value);

    /// <summary>Writes the sixteen floats to memory, aligned or not.</summary>
    void Store(Floats target);

    /// <summary>The first <paramref name="count"/> floats from memory, all for 16 and more, and zeros; nothing behind them is read.</summary>
    static abstract TSelf LoadFirst(Floats source, int count);

    /// <summary>Writes the first <paramref name="count"/> floats to memory, all for 16 and more; nothing behind them is touched.</summary>
    void StoreFirst(Floats target, int count);

    /// <summary>Lane by lane, rounded once.</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>Lane by lane, rounded once.</summary>
    static abstract TSelf operator -(TSelf a, TSelf b);

    /// <summary>Lane by lane, rounded once.</summary>
    static abstract TSelf operator *(TSelf a, TSelf b);

    /// <summary>Lane by lane, rounded once.</summary>
    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>Turns every sign round, that of zero and NaN too.</summary>
    static abstract TSelf operator -(TSelf a);

    /// <summary>a * b + c, rounded once.</summary>
    static abstract TSelf Fma(TSelf a, TSelf b, TSelf c);

    /// <summary>sum = Fma(a, b, sum), in the registers of the sum.</summary>
    static abstract void AddProduct(ref TSelf sum, TSelf a, TSelf b);

    /// <summary>The same with one float from memory for all lanes of b: part of the instruction where the processor has that.</summary>
    static abstract unsafe void AddProduct(ref TSelf sum, TSelf a, float* b);

    /// <summary>The smaller, as <see cref="MathF.Min"/>: NaN if either is NaN, and -0 is smaller than +0.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>The larger, as <see cref="MathF.Max"/>: NaN if either is NaN, and +0 is larger than -0.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>Max(a, 0) in fewer instructions: 0 for what is below it, NaN for NaN, and +0 for -0.</summary>
    static abstract TSelf AtLeastZero(TSelf a);

    /// <summary>The square root, correctly rounded.</summary>
    static abstract TSelf Sqrt(TSelf a);

    /// <summary>Without the sign.</summary>
    static abstract TSelf Abs(TSelf a);

    /// <summary>The largest whole number that is not above the value.</summary>
    static abstract TSelf Floor(TSelf a);

    /// <summary>The whole part, rounded towards zero, still as a float.</summary>
    static abstract TSelf Truncate(TSelf a);

    /// <summary>Mask of the lanes where a is below b; false for NaN.</summary>
    static abstract TSelf Less(TSelf a, TSelf b);

    /// <summary>Mask of the lanes where a is not above b; false for NaN.</summary>
    static abstract TSelf LessOrEqual(TSelf a, TSelf b);

    /// <summary>Mask of the lanes where a and b are the same number; false for NaN.</summary>
    static abstract TSelf Equal(TSelf a, TSelf b);

    /// <summary>For each bit: that of a where the mask has a one, that of b where it has a zero.</summary>
    static abstract TSelf Select(TSelf mask, TSelf a, TSelf b);

    /// <summary>Mask of the first <paramref name="count"/> lanes: none for 0, all for 16 and more.</summary>
    static abstract TSelf FirstMask(int count);

    /// <summary>The sum of all lanes: lane i with i + 8, then with i + 4, i + 2 and i + 1, at every width.</summary>
    static abstract float Sum(TSelf a);

    /// <summary>The largest lane in the order of <see cref="Sum"/>; NaN if any lane is NaN.</summary>
    static abstract float Max(TSelf a);
}
