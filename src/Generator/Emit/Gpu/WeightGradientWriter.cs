using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the gradient of a weight, summed over the batch by one group from the first sample to the last, with the
/// update of the weight; the bias's gradient is summed beside it by the groups of the first inputs.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class WeightGradientWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly GpuTile tile = GpuTile.For(group.Contraction.Shape.Last);

    /// <inheritdoc cref="RowProductWriter.Write"/>
    public string Write(SourceWriter body, string name, out string methods)
    {
        var product = group.Contraction;
        int inputs = product.Shape.Extents[0], outputs = product.Shape.Last;
        var sum = group.Nodes.OfType<ReduceNode>().FirstOrDefault();
        var loop = new TileLoop(tile, tile.Rows);
        body.Line($"// A tile of {Int(tile.Rows)} inputs and {Int(tile.Columns)} outputs; each thread makes {Int(tile.ThreadRows)} x {Int(tile.ThreadColumns)} of its sums.");
        loop.WriteHead(body);
        body.Blank();
        body.Line("// Where this thread reads. Past the last input or output it reads that one again: those sums are not kept.");
        string leftStride = WritePlaces(body, product.Inputs[0], "input", "firstRow", tile.ThreadRows, inputs);
        string rightStride = WritePlaces(body, product.Inputs[1], "output", "firstColumn", tile.ThreadColumns, outputs);
        body.Blank();
        loop.WriteSums(body);
        if (sum is not null)
        {
            body.Line($"float {string.Join(", ", Columns.Select(j => $"bias{Int(j)} = 0f"))};");
        }

        using (body.Open($"for (int from = 0; from < step.Batch; from += {Int(GpuTile.Depth)})"))
        {
            body.Line("int sample = from + down;");
            WriteLoads(body, "left", tile.Rows, "input", leftStride, tile.ThreadRows);
            WriteLoads(body, "right", tile.Columns, "output", rightStride, tile.ThreadColumns);
            loop.WriteProducts(body, sum is null ? null : after => after.Line(string.Join(" ", Columns.Select(j => $"bias{Int(j)} += b{Int(j)};"))));
        }

        body.Blank();
        loop.WriteFinish(body, $"{name}Finish");
        methods = new FinishMethod(operands, syntax).WriteGradient($"{name}Finish", product, UpdateOf(product));
        if (sum is not null)
        {
            WriteBias(body, name);
            methods += "\n" + new FinishMethod(operands, syntax).WriteGradient($"{name}BiasFinish", sum, UpdateOf(sum));
        }

        return $"{Int(GpuTile.Tiles(outputs, tile.Columns))}, {Int(GpuTile.Tiles(inputs, tile.Rows))}, {Int(GpuTile.Threads)}";
    }

    private IEnumerable<int> Columns => Enumerable.Range(0, tile.ThreadColumns);

    private static string Int(int value) => Literals.Int(value);

    /// <summary>Every group has the sums of its outputs; those of the first inputs keep them.</summary>
    private void WriteBias(SourceWriter body, string name)
    {
        using (body.Open("if (firstRow + down == 0)"))
        {
            foreach (int j in Columns)
            {
                body.Line($"{name}BiasFinish({GpuOperands.Names}, 0, {TileLoop.Plus("column", j * GpuTile.Side)}, bias{Int(j)});");
            }
        }
    }

    private string WritePlaces(SourceWriter body, Node node, string name, string first, int count, int extent)
    {
        var source = Topology.Source(node);
        string at = operands.At(source);
        for (int i = 0; i < count; i++)
        {
            body.Line($"int {name}{Int(i)} = {at} + Math.Min({TileLoop.Plus($"{first} + across", i * GpuTile.Side)}, {Int(extent - 1)});");
        }

        return Int(operands.Program.BufferOf(source).SampleStride);
    }

    private static void WriteLoads(SourceWriter body, string memory, int memoryStride, string place, string stride, int count)
    {
        for (int i = 0; i < count; i++)
        {
            body.Line($"{memory}[(down * {Int(memoryStride)}) + {TileLoop.Plus("across", i * GpuTile.Side)}] = "
                + $"sample < step.Batch ? arena[{place}{Int(i)} + (sample * {stride})] : 0f;");
        }
    }

    private ParameterUpdate? UpdateOf(Node gradient) => group.Updates.FirstOrDefault(u => u.Gradient == gradient);
}
