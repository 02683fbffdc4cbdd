namespace NetDsl.Data;

/// <summary>How many bytes one value of an IDX file takes.</summary>
internal static class IdxElement
{
    public static int Size(IdxType type) => type switch
    {
        IdxType.UInt8 or IdxType.Int8 => 1,
        IdxType.Int16 => 2,
        IdxType.Int32 or IdxType.Float32 => 4,
        _ => 8,
    };
}
