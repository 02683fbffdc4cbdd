using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Binding;

/// <summary>Brings a column into a form that kernels read as an input: bytes and floats for values, ints for tokens.</summary>
internal static class InputColumn
{
    public static DataColumn Prepare(TensorDescription input, DataColumn column)
    {
        var what = $"input '{input.Name}'";
        if (!ColumnMatching.Fits(input.Shape.AsSpan(), column.Shape.AsSpan()))
            throw new ShapeMismatchException(what, ShapeText.Of(input.Shape.AsSpan()), ShapeText.Of(column.Shape.AsSpan()));
        if (column is EncodedColumn)
            throw new ShapeMismatchException(what, "values", "annotations, which only targets are made from");
        if (input.Kind != ElementKind.Int32)
            return column is DataColumn<int> numbers
                ? ColumnConversion.ToFloats(numbers)
                : column;
        var tokens = column as DataColumn<int> ?? column switch
        {
            DataColumn<byte> or DecodedColumn => ColumnConversion.ToInts(column),
            _ => throw new ShapeMismatchException(what, "whole numbers (int or byte)", "float"),
        };
        LabelCheck.Range(what, tokens, input.Classes);
        return tokens;
    }
}
