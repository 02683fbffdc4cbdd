using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>How a row kernel goes through a sample. Where all elements are alike, it need not know of pixels and channels: a sample is
/// one long row; or, with zeros around a picture, a line is.</summary>
internal sealed class RowSpace
{
    private readonly Func<string, Place> _place;

    private RowSpace((string Name, int Count)[] loops, int columns, Func<string, Place> place)
        => (Loops, Columns, _place) = (loops, columns, place);

    /// <summary>What counts a sample's rows, from the outside in: lines and their pixels.</summary>
    public IReadOnlyList<(string Name, int Count)> Loops { get; }

    /// <summary>Rows of a sample.</summary>
    public int Rows => Loops.Aggregate(1, (rows, loop) => rows * loop.Count);

    /// <summary>Elements of a row.</summary>
    public int Columns { get; }

    /// <summary>Whether a sample is one row.</summary>
    public bool IsOneRow => Loops.Count == 0;

    public static RowSpace Of(ProgramPlan program, KernelGroup group)
    {
        var shape = group.Space;
        var buffers = group.Nodes.SelectMany(node => node.Inputs.Append(node)).Where(program.IsStored).Select(program.BufferOf).ToArray();
        bool hasHalo = buffers.Any(buffer => !buffer.Halo.IsNone);
        if (group.Outer > 1 && IsAlike(group, shape) && !buffers.Any(buffer => buffer.IsStrided))
        {
            return hasHalo
                ? new([("y", shape.Extents[0])], shape.Size / shape.Extents[0], column => new LinePlace("y", shape.Size / shape.Extents[0], column))
                : new([], shape.Size, column => new LinePlace(null, shape.Size, column));
        }

        if (!hasHalo)
        {
            return group.Outer == 1
                ? new([], group.Columns, column => new RowPlace(null, column))
                : new([("row", group.Outer)], group.Columns, column => new RowPlace("row", column));
        }

        return shape.Rank == 3
            ? new([("y", shape.Extents[0]), ("x", shape.Extents[1])], shape.Last, column => new PixelPlace("y", "x", shape.Extents[1], column))
            : new([("y", shape.Extents[0])], shape.Last, column => new RowPlace("y", column));
    }

    public Place Place(string column) => _place(column);

    public bool IsScalar(Node node) => _place("0").IsScalar(node);

    /// <summary>Writes what is done in a row, inside the loops over a sample's rows.</summary>
    public void WriteLoops(SourceWriter body, string text, int depth = 0)
    {
        if (depth == Loops.Count)
        {
            body.Line(text);
            return;
        }

        var (name, count) = Loops[depth];
        using (body.Open($"for (int {name} = 0; {name} < {Literals.Int(count)}; {name}++)"))
        {
            WriteLoops(body, text, depth + 1);
        }
    }

    /// <summary>Whether every element is worked out from the same elements of the same tensors, wherever it stands.</summary>
    private static bool IsAlike(KernelGroup group, Shape shape)
        => group.Nodes.All(node => node is MapNode map && map.Shape == shape && !map.Body.UsesColumn
            && map.Inputs.All(input => input.PerSample && input.Shape.Size == shape.Size && input is not InputNode { Kind: InputKind.Indices }));
}
