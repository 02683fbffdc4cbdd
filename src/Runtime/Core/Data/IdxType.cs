namespace NetDsl.Data;

/// <summary>What the values of an IDX file are; the number is the one the file has in its third byte.</summary>
public enum IdxType : byte
{
    /// <summary>Bytes, as in pictures and labels.</summary>
    UInt8 = 0x08,

    /// <summary>Signed bytes.</summary>
    Int8 = 0x09,

    /// <summary>Whole numbers of 16 bits.</summary>
    Int16 = 0x0B,

    /// <summary>Whole numbers of 32 bits.</summary>
    Int32 = 0x0C,

    /// <summary>Floating point numbers of 32 bits.</summary>
    Float32 = 0x0D,

    /// <summary>Floating point numbers of 64 bits.</summary>
    Float64 = 0x0E,
}
