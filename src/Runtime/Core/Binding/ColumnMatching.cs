using System.Collections.Immutable;
using System.Globalization;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Binding;

/// <summary>Finds the column for each input or target: by name where the columns have names, else by order.</summary>
internal static class ColumnMatching
{
    public static DataColumn[] Match(string network, string role, ImmutableArray<TensorDescription> tensors, IReadOnlyList<DataColumn> columns)
    {
        if (tensors.Length != columns.Count)
            throw new ShapeMismatchException($"{role}s of {network}", Columns(tensors.Length), Columns(columns.Count));
        var matched = new DataColumn[tensors.Length];
        for (var i = 0; i < matched.Length; i++)
        {
            var (tensor, named) = (tensors[i], columns.Any(column => column.Name is not null));
            matched[i] = (named ? columns.FirstOrDefault(column => column.Name == tensor.Name) : columns[i])
                ?? throw new ShapeMismatchException(
                    $"{role} '{tensor.Name}'", "a column of that name", string.Join(", ", columns.Select(c => c.Name ?? "one without a name")));
        }

        return matched;
    }

    /// <summary>Whether a sample of a column can be read as one of the tensor: extents of 1 do not matter, and a flat list of
    /// numbers is taken for any shape of that size, in row-major order.</summary>
    public static bool Fits(ReadOnlySpan<int> tensor, ReadOnlySpan<int> column)
    {
        int[] a = Essential(tensor), b = Essential(column);
        return a.AsSpan().SequenceEqual(b) || (a.Length <= 1 || b.Length <= 1) && Size(a) == Size(b);
    }

    private static int[] Essential(ReadOnlySpan<int> shape) => [.. shape.ToArray().Where(extent => extent != 1)];

    private static long Size(int[] shape) => shape.Aggregate(1L, (a, b) => a * b);

    private static string Columns(int count)
        => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "column" : "columns")}");
}
