using System.Buffers.Binary;

namespace NetDsl.Serialization;

/// <summary>The elements of stored tensors: their names in the format, their sizes, their values as floats.</summary>
internal static class TensorElement
{
    /// <summary>The names as the format spells them, for messages.</summary>
    public const string Names = "BOOL, U8, I8, U16, I16, U32, I32, U64, I64, F16, BF16, F32 or F64";

    public static TensorType? Parse(string name) => name switch
    {
        "BOOL" => TensorType.BOOL,
        "U8" => TensorType.U8,
        "I8" => TensorType.I8,
        "U16" => TensorType.U16,
        "I16" => TensorType.I16,
        "U32" => TensorType.U32,
        "I32" => TensorType.I32,
        "U64" => TensorType.U64,
        "I64" => TensorType.I64,
        "F16" => TensorType.F16,
        "BF16" => TensorType.BF16,
        "F32" => TensorType.F32,
        "F64" => TensorType.F64,
        _ => null,
    };

    public static int Size(TensorType type) => type switch
    {
        TensorType.BOOL or TensorType.U8 or TensorType.I8 => 1,
        TensorType.U16 or TensorType.I16 or TensorType.F16 or TensorType.BF16 => 2,
        TensorType.U32 or TensorType.I32 or TensorType.F32 => 4,
        _ => 8,
    };

    public static float ToFloat(TensorType type, ReadOnlySpan<byte> element) => type switch
    {
        TensorType.BOOL => element[0] == 0 ? 0 : 1,
        TensorType.U8 => element[0],
        TensorType.I8 => (sbyte)element[0],
        TensorType.U16 => BinaryPrimitives.ReadUInt16LittleEndian(element),
        TensorType.I16 => BinaryPrimitives.ReadInt16LittleEndian(element),
        TensorType.U32 => BinaryPrimitives.ReadUInt32LittleEndian(element),
        TensorType.I32 => BinaryPrimitives.ReadInt32LittleEndian(element),
        TensorType.U64 => BinaryPrimitives.ReadUInt64LittleEndian(element),
        TensorType.I64 => BinaryPrimitives.ReadInt64LittleEndian(element),
        TensorType.F16 => (float)BinaryPrimitives.ReadHalfLittleEndian(element),
        TensorType.BF16 => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(element) << 16),
        TensorType.F32 => BinaryPrimitives.ReadSingleLittleEndian(element),
        _ => (float)BinaryPrimitives.ReadDoubleLittleEndian(element),
    };
}
