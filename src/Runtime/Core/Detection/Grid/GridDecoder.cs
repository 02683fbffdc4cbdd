using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>The way back from a grid to boxes: what a network says of one picture, or what a <see cref="GridEncoding"/> says it should.</summary>
public static class GridDecoder
{
    /// <summary>Adds the boxes of all cells whose coverage is at least a threshold, class by class and row by row.</summary>
    /// <param name="grid">How the boxes were told.</param>
    /// <param name="coverage">Rows, columns, channels.</param>
    /// <param name="boxes">Rows, columns, and four numbers as in <see cref="GridTarget.Boxes"/>.</param>
    /// <param name="threshold">Above 0.</param>
    /// <param name="candidates">What they are added to.</param>
    public static void Decode(
        this GridEncoding grid, ReadOnlySpan<float> coverage, ReadOnlySpan<float> boxes, float threshold, ICollection<GridCandidate> candidates)
    {
        var (cells, channels) = (grid.Rows * grid.Columns, grid.Coverages);
        ArgumentOutOfRangeException.ThrowIfNotEqual(coverage.Length, cells * channels, nameof(coverage));
        ArgumentOutOfRangeException.ThrowIfNotEqual(boxes.Length, cells * 4, nameof(boxes));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        for (var channel = 0; channel < channels; channel++)
        {
            var @class = grid.Channels.IndexOf(channel);
            for (var cell = 0; cell < cells; cell++)
                if (coverage[cell * channels + channel] is var sure && sure >= threshold)
                    candidates.Add(new(At(boxes.Slice(cell * 4, 4), cell % grid.Columns * grid.Stride, cell / grid.Columns * grid.Stride, @class), sure));
        }
    }

    private static Box At(ReadOnlySpan<float> box, int x, int y, int @class) => new(box[0] + x, box[1] + y, box[2] + x, box[3] + y, @class);
}
