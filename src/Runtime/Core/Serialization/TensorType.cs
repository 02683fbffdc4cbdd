namespace NetDsl.Serialization;

/// <summary>What the numbers of a stored tensor are, named as the safetensors format names them.</summary>
public enum TensorType
{
    /// <summary>Truth values, one byte each.</summary>
    BOOL,

    /// <summary>Unsigned bytes.</summary>
    U8,

    /// <summary>Signed bytes.</summary>
    I8,

    /// <summary>Unsigned whole numbers of 16 bits.</summary>
    U16,

    /// <summary>Whole numbers of 16 bits.</summary>
    I16,

    /// <summary>Unsigned whole numbers of 32 bits.</summary>
    U32,

    /// <summary>Whole numbers of 32 bits.</summary>
    I32,

    /// <summary>Unsigned whole numbers of 64 bits.</summary>
    U64,

    /// <summary>Whole numbers of 64 bits.</summary>
    I64,

    /// <summary>IEEE half precision.</summary>
    F16,

    /// <summary>The upper half of a float: its range with 8 bits of precision.</summary>
    BF16,

    /// <summary>IEEE single precision: what NetDsl writes.</summary>
    F32,

    /// <summary>IEEE double precision.</summary>
    F64,
}
