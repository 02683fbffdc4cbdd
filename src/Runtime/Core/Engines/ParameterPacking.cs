namespace NetDsl.Engines;

/// <summary>Brings parameters from logical order (row-major) to the order the kernels want, and back. All engines whose
/// parameter memory the compiler laid out use it.</summary>
public static class ParameterPacking
{
    /// <summary>How many outputs stand side by side in a panel; vectors are padded to a multiple of it too.</summary>
    public const int Width = 16;

    /// <summary>The floats that one copy of a parameter takes, padding included.</summary>
    public static int SizeOf(ParameterLayout layout) => layout.Kind == ParameterLayoutKind.Vector
        ? RoundUp(layout.Columns)
        : layout.Groups * RoundUp(layout.Columns / layout.Groups) * layout.Rows;

    /// <summary>Lines of sixteen floats of a panel: one for each row; a vector is a panel of one row after the other.</summary>
    public static int LinesOfPanel(ParameterLayout layout) => layout.Kind == ParameterLayoutKind.Panels ? layout.Rows : 1;

    /// <summary>Lines of sixteen floats of a group of filters, whose outputs begin a panel.</summary>
    public static int LinesOfGroup(ParameterLayout layout) => SizeOf(layout) / Width / layout.Groups;

    /// <summary>The floats that the transposed copy of a parameter takes, padding included.</summary>
    public static int SizeOfTransposed(ParameterLayout layout)
    {
        var taps = Math.Max(layout.TapOrder.Length, 1);
        return RoundUp(layout.Rows / taps) * taps * layout.Columns;
    }

    /// <summary>Puts a parameter's value (slot 0) or a state slot into <paramref name="memory"/>, the whole parameter memory;
    /// padding becomes zero, and the transposed copy of the value, where there is one, is brought up to date.</summary>
    public static void Write(ParameterLayout layout, int slot, ReadOnlySpan<float> logical, Span<float> memory)
    {
        var packed = memory.Slice(layout.OffsetOf(slot), SizeOf(layout));
        if (layout.Kind == ParameterLayoutKind.Vector)
        {
            logical[..layout.Columns].CopyTo(packed);
            packed[layout.Columns..].Clear();
            return;
        }

        int columns = layout.Columns / layout.Groups, size = packed.Length / layout.Groups, copied = SizeOfTransposed(layout) / layout.Groups;
        for (var group = 0; group < layout.Groups; group++)
        {
            var own = logical[(group * columns)..];
            Pack(own, packed.Slice(group * size, size), layout.Rows, columns, layout.Columns, 1);
            if (slot == 0 && layout.Transposed >= 0)
                PackTransposed(layout, own, columns, memory.Slice(layout.Transposed + group * copied, copied));
        }
    }

    /// <summary>The reverse of <see cref="Write"/>.</summary>
    public static void Read(ParameterLayout layout, int slot, ReadOnlySpan<float> memory, Span<float> logical)
    {
        var packed = memory.Slice(layout.OffsetOf(slot), SizeOf(layout));
        if (layout.Kind == ParameterLayoutKind.Vector)
        {
            packed[..layout.Columns].CopyTo(logical);
            return;
        }

        int columns = layout.Columns / layout.Groups, size = packed.Length / layout.Groups;
        for (var group = 0; group < layout.Groups; group++)
            for (var column = 0; column < columns; column += Width)
            {
                var width = Math.Min(Width, columns - column);
                for (var row = 0; row < layout.Rows; row++)
                    packed.Slice(group * size + (column / Width * layout.Rows + row) * Width, width)
                        .CopyTo(logical[(row * layout.Columns + group * columns + column)..]);
            }
    }

    /// <summary>Packs the transposed copy of a part of the outputs: panels of sixteen inputs, in which the outputs of one position of the
    /// kernel follow those of another.</summary>
    private static void PackTransposed(ParameterLayout layout, ReadOnlySpan<float> logical, int columns, Span<float> panels)
    {
        if (layout.TapOrder.IsEmpty)
        {
            Pack(logical, panels, columns, layout.Rows, 1, layout.Columns);
            return;
        }

        int taps = layout.TapOrder.Length, inputs = layout.Rows / taps;
        panels.Clear();
        for (var row = 0; row < layout.Rows; row++)
        {
            var (tap, input) = Math.DivRem(row, inputs);
            var place = (input / Width * taps + layout.TapOrder[tap]) * columns;
            for (var output = 0; output < columns; output++)
                panels[(place + output) * Width + input % Width] = logical[row * layout.Columns + output];
        }
    }

    /// <summary>Packs a matrix whose element (row, column) is source[row * rowStep + column * columnStep].</summary>
    private static void Pack(ReadOnlySpan<float> source, Span<float> panels, int rows, int columns, int rowStep, int columnStep)
    {
        for (var first = 0; first < columns; first += Width)
        {
            var width = Math.Min(Width, columns - first);
            for (var row = 0; row < rows; row++)
            {
                var line = panels.Slice((first / Width * rows + row) * Width, Width);
                for (var i = 0; i < width; i++)
                    line[i] = source[row * rowStep + (first + i) * columnStep];
                line[width..].Clear();
            }
        }
    }

    private static int RoundUp(int count) => (count + Width - 1) / Width * Width;
}
