using System.Globalization;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Graph;

/// <summary>The extents of a tensor, without the batch: height, width, channels; or features.</summary>
internal readonly record struct Shape(EquatableArray<int> Extents)
{
    public Shape(params int[] extents)
        : this(new EquatableArray<int>(extents))
    {
    }

    public int Rank => Extents.Count;

    /// <summary>The number of elements.</summary>
    public int Size => Extents.Aggregate(1, (a, b) => a * b);

    /// <summary>The last extent: features or channels.</summary>
    public int Last => Rank == 0 ? 1 : Extents[Rank - 1];

    /// <summary>The number of rows of <see cref="Last"/> elements in one sample.</summary>
    public int Outer => Last == 0 ? 0 : Size / Last;

    /// <summary>The same rows, of one element each.</summary>
    public Shape WithLast(int last)
    {
        var extents = Extents.ToArray();
        extents[extents.Length - 1] = last;
        return new Shape(extents);
    }

    public override string ToString()
        => string.Join("x", Extents.Select(e => e.ToString(CultureInfo.InvariantCulture)));
}
