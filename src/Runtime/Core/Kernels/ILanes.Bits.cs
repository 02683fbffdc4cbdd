namespace NetDsl.Kernels;

/// <content>The sixteen lanes seen as bits and as 32-bit whole numbers.</content>
public partial interface ILanes<TSelf>
{
    /// <summary>The whole numbers 0 to 15.</summary>
    static abstract TSelf Iota { get; }

    /// <summary>The same whole number in every lane.</summary>
    static abstract TSelf BroadcastInt(int value);

    /// <summary>Bits that are one in both.</summary>
    static abstract TSelf And(TSelf a, TSelf b);

    /// <summary>Bits that are one in either.</summary>
    static abstract TSelf Or(TSelf a, TSelf b);

    /// <summary>Bits that differ.</summary>
    static abstract TSelf Xor(TSelf a, TSelf b);

    /// <summary>Bits that are one in a and zero in b.</summary>
    static abstract TSelf AndNot(TSelf a, TSelf b);

    /// <summary>Sum of whole numbers, wrapping round.</summary>
    static abstract TSelf AddInt(TSelf a, TSelf b);

    /// <summary>Difference of whole numbers, wrapping round.</summary>
    static abstract TSelf SubInt(TSelf a, TSelf b);

    /// <summary>The low 32 bits of the product.</summary>
    static abstract TSelf MultiplyLow(TSelf a, TSelf b);

    /// <summary>The high 32 bits of the product of unsigned numbers.</summary>
    static abstract TSelf MultiplyHighUnsigned(TSelf a, TSelf b);

    /// <summary>Shifts left by 0 to 31 bits.</summary>
    static abstract TSelf ShiftLeft(TSelf a, int count);

    /// <summary>Shifts right by 0 to 31 bits, zeros coming in.</summary>
    static abstract TSelf ShiftRightLogical(TSelf a, int count);

    /// <summary>Shifts right by 0 to 31 bits, the sign coming in.</summary>
    static abstract TSelf ShiftRightArithmetic(TSelf a, int count);

    /// <summary>Mask of the lanes whose whole numbers are the same.</summary>
    static abstract TSelf EqualInt(TSelf a, TSelf b);

    /// <summary>Whole numbers to floats, to the nearest.</summary>
    static abstract TSelf ConvertToFloat(TSelf a);

    /// <summary>Floats to whole numbers, towards zero, in one instruction. What does not fit, NaN among it, becomes whatever the processor makes of it.</summary>
    static abstract TSelf ConvertToInt(TSelf a);
}
