using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>Makes one of the targets of a grid.</summary>
internal sealed class GridEncoder(GridEncoding grid, GridTarget target) : AnnotationEncoder
{
    private readonly int _values = target switch
    {
        GridTarget.Coverage => grid.Coverages,
        GridTarget.Boxes or GridTarget.BoxWeights => 4,
        GridTarget.BoxSizes => 2,
        GridTarget.Foreground or GridTarget.ObjectNorm => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "There is no such target."),
    };

    public override ImmutableArray<int> Shape => [grid.Rows, grid.Columns, _values];

    public override void Encode(ReadOnlySpan<Box> boxes, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, grid.Rows * grid.Columns * _values, nameof(values));
        values.Clear();
        foreach (var box in boxes)
            if (GridPlace.Find(grid, box, out var place))
                for (var row = place.FirstRow; row < place.EndRow; row++)
                    for (var column = place.FirstColumn; column < place.EndColumn; column++)
                        if (place.Touches(row, column))
                            Write(place, column * grid.Stride, row * grid.Stride, values.Slice((row * grid.Columns + column) * _values, _values));
    }

    /// <summary>What a cell says, whose corner is at (x, y); it may have said something else before.</summary>
    private void Write(in GridPlace place, int x, int y, Span<float> cell)
    {
        var box = place.Box;
        switch (target)
        {
            case GridTarget.Coverage:
                cell.Clear();
                cell[place.Channel] = 1;
                break;
            case GridTarget.Boxes:
                (cell[0], cell[1], cell[2], cell[3]) = ((float)(box.Left - x), (float)(box.Top - y), (float)(box.Right - x), (float)(box.Bottom - y));
                break;
            case GridTarget.BoxWeights:
                cell[0] = cell[2] = (float)(place.Norm / place.Width);
                cell[1] = cell[3] = (float)(place.Norm / place.Height);
                break;
            case GridTarget.BoxSizes:
                (cell[0], cell[1]) = ((float)(1 / place.Width), (float)(1 / place.Height));
                break;
            default:
                cell[0] = target == GridTarget.Foreground ? 1 : (float)place.Norm;
                break;
        }
    }
}
