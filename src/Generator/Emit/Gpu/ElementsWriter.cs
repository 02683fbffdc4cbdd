using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a row kernel without sums: one thread an element.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ElementsWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly RowSpace _space = RowSpace.Of(operands.Program, group);

    /// <summary>Writes the kernel's body; gives its groups.</summary>
    public string Write(SourceWriter body)
    {
        int size = _space.Rows * _space.Columns;
        GpuHalo.Write(body, operands, group);
        WriteElement(body, size);
        body.Line(size == 1 ? "int sample = element;" : $"int sample = element / {ShapeNumber.Of("sampleSize", size)};");
        if (_space.Columns > 1)
        {
            body.Line($"int column = element % {ShapeNumber.Of("columns", _space.Columns)};");
        }

        WriteRow(body, _space, "element", _space.Columns);
        var scope = new GpuScope(body, syntax, operands, _space.Place(_space.Columns > 1 ? "column" : "0"));
        foreach (var node in group.Nodes)
        {
            if (node is ReduceNode reduce)
            {
                // A row of one element is its own sum.
                scope.Define(reduce, scope.Local(reduce.Inputs[0]));
            }
            else
            {
                scope.Compute((MapNode)node);
            }

            if (operands.Program.IsStored(node))
            {
                body.Line(scope.Store(node, _space.IsScalar(node) && _space.Columns > 1 ? "column == 0" : null));
            }
        }

        return GroupsFor(size);
    }

    /// <summary>One thread for each of so many elements of a sample.</summary>
    public static void WriteElement(SourceWriter body, int size) => WriteElement(body, $"step.Batch * {ShapeNumber.Of("sampleSize", size)}");

    /// <summary>One thread for each of so many elements.</summary>
    public static void WriteElement(SourceWriter body, string count)
    {
        body.Line("int element = global::ILGPU.Grid.GlobalIndex.X;");
        using (body.Open($"if (element >= {count})"))
        {
            body.Line("return;");
        }

        body.Blank();
    }

    /// <summary>The groups that those make.</summary>
    public static string GroupsFor(int size) => $"Tiles(Samples * {Literals.Int(size)}, {Literals.Int(GpuTile.Threads)})";

    /// <summary>Writes what counts a sample's rows.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="space">The rows.</param>
    /// <param name="number">The text of a number that counts the elements or rows of the batch.</param>
    /// <param name="inside">By how much it grows from row to row.</param>
    public static void WriteRow(SourceWriter body, RowSpace space, string number, int inside)
    {
        foreach (var (name, count) in space.Loops.Reverse())
        {
            string counted = inside == 1 ? number : $"{number} / {ShapeNumber.Of($"{name}Size", inside)}";
            body.Line($"int {name} = {counted} % {ShapeNumber.Of($"{name}Count", count)};");
            inside *= count;
        }
    }
}
