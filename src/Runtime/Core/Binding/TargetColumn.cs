using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Binding;

/// <summary>Brings a column into the form that a loss compares with: class numbers become one-hot vectors, and one-hot
/// vectors class numbers, where the network wants the other.</summary>
internal static class TargetColumn
{
    public static DataColumn Prepare(TensorDescription target, DataColumn column)
    {
        var what = $"target '{target.Name}'";
        return target.Kind == ElementKind.Int32 ? Labels(what, target, column) : Values(what, target, column);
    }

    /// <summary>Whether the column's values are what the loss compares with.</summary>
    private static bool Fits(TensorDescription target, DataColumn column)
        => ColumnMatching.Fits(target.Shape.AsSpan(), column.Shape.AsSpan());

    private static DataColumn<int> Labels(string what, TensorDescription target, DataColumn column)
    {
        var labels = column switch
        {
            DataColumn<int> ints when ints.SampleSize == target.Size => ints,
            DataColumn<byte> or DecodedColumn when column.SampleSize == target.Size => ColumnConversion.ToInts(column),
            _ when target.Size == 1 && column.SampleSize == target.Classes => OneHot.ToLabels(what, column),
            _ => throw new ShapeMismatchException(what, $"class numbers ({ShapeText.Of(target.Shape.AsSpan())}) or one-hot vectors",
                $"{ElementText.Of(column.ElementType)} {ShapeText.Of(column.Shape.AsSpan())}"),
        };
        LabelCheck.Range(what, labels, target.Classes);
        return labels;
    }

    private static DataColumn Values(string what, TensorDescription target, DataColumn column)
    {
        if (Fits(target, column))
            return column is EncodedColumn ? column : ColumnConversion.ToFloats(column);
        if (column.SampleSize != 1 || column is DataColumn<float> or EncodedColumn)
            throw new ShapeMismatchException(what, ShapeText.Of(target.Shape.AsSpan()), ShapeText.Of(column.Shape.AsSpan()));
        var labels = column as DataColumn<int> ?? ColumnConversion.ToInts(column);
        LabelCheck.Range(what, labels, target.Size);
        return OneHot.FromLabels(labels, target.Size);
    }
}
