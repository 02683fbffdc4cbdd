using NetDsl.Data;

namespace NetDsl.Binding;

/// <summary>Copies of columns with another kind of number.</summary>
internal static class ColumnConversion
{
    /// <summary>Bytes as whole numbers, whether they lie in memory or have to be decoded.</summary>
    public static DataColumn<int> ToInts(DataColumn bytes)
    {
        var column = bytes as DataColumn<byte> ?? ((DecodedColumn)bytes).Decode();
        var values = new int[column.Values.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = column.Values.Span[i];
        return new(values, column.Shape.AsSpan(), column.Name);
    }

    /// <summary>The column itself where it has floats already.</summary>
    public static DataColumn<float> ToFloats(DataColumn column)
    {
        if (column is DataColumn<float> floats)
            return floats;
        if (column is EncodedColumn encoded)
            return encoded.Encode();
        if (column is DecodedColumn decoded)
            column = decoded.Decode();
        var values = new float[column.Count * column.SampleSize];
        if (column is DataColumn<byte> bytes)
            for (var i = 0; i < values.Length; i++)
                values[i] = bytes.Values.Span[i];
        else
            for (var i = 0; i < values.Length; i++)
                values[i] = ((DataColumn<int>)column).Values.Span[i];
        return new(values, column.Shape.AsSpan(), column.Name);
    }
}
