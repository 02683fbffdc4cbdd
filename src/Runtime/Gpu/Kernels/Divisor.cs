using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl.Gpu;

/// <summary>A number that kernels divide by and that is not known when they are compiled. Devices take some thirty instructions for such a
/// division; with this it is the upper half of a product and a shift, which is what compilers make of a division by a constant. What is
/// divided must not be negative.</summary>
/// <remarks>The number n / d is (2n * factor) &gt;&gt; (32 + shift), where 2^shift is the first power of two that is not less than d, and factor
/// is 2^(31 + shift) / d, rounded up (Granlund and Montgomery, "Division by invariant integers using multiplication", 1994).</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct Divisor
{
    /// <summary>The number itself.</summary>
    public int Value;

    /// <summary>What is multiplied by.</summary>
    public uint Factor;

    /// <summary>What the product's upper half is shifted by.</summary>
    public int Shift;

    public static implicit operator int(Divisor divisor) => divisor.Value;

    public static int operator /(int number, Divisor divisor) => (int)((uint)(((ulong)((uint)number << 1) * divisor.Factor) >> 32) >> divisor.Shift);

    public static int operator %(int number, Divisor divisor) => number - (number / divisor * divisor.Value);

    /// <param name="value">At least 1.</param>
    public static Divisor By(int value)
    {
        int shift = 32 - BitOperations.LeadingZeroCount((uint)value - 1);
        return new Divisor { Value = value, Factor = (uint)(((1UL << (31 + shift)) + (uint)value - 1) / (uint)value), Shift = shift };
    }
}
