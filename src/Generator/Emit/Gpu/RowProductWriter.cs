using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a product of the batch's rows with a weight or its transposed copy: a layer forward, or its input's
/// gradient.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class RowProductWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    /// <summary>Writes the kernel's body; gives its grid, and in <paramref name="methods"/> the method it calls.</summary>
    public string Write(SourceWriter body, string name, out string methods)
    {
        var product = group.Contraction;
        var from = Topology.Source(product.Inputs[0]);
        int depth = product.Inputs[0].Shape.Last, columns = product.Shape.Last;
        int stride = operands.Program.BufferOf(from).SampleStride, panels = Kernels.Layout.Panels(columns);
        string weight = product.Role == ContractRole.Forward ? operands.Parameter(product.Inputs[1]) : GpuOperands.Transposed(product.Inputs[1]);
        var tile = GpuTile.For(columns);
        // One float more than the tile has rows: what is written down a column then meets no bank twice.
        int leftStride = tile.Rows + 1;
        var loop = new TileLoop(tile, leftStride);
        bool ragged = depth % GpuTile.Depth != 0;

        body.Line($"// A tile of {Int(tile.Rows)} samples and {Int(tile.Columns)} outputs; each thread makes {Int(tile.ThreadRows)} x {Int(tile.ThreadColumns)} of its sums.");
        loop.WriteHead(body);
        string at = operands.At(from);
        body.Blank();
        body.Line("// Where this thread reads. Past the last sample or output it reads that one again: those sums are not kept.");
        for (int i = 0; i < tile.ThreadRows; i++)
        {
            body.Line($"int row{Int(i)} = {at} + (Math.Min(firstRow + {TileLoop.Plus("down", i * GpuTile.Side)}, step.Batch - 1) * {Int(stride)}) + across;");
        }

        for (int j = 0; j < tile.ThreadColumns; j++)
        {
            string panel = TileLoop.Plus("(firstColumn >> 4)", j);
            panel = panels % tile.ThreadColumns == 0 ? $"({panel})" : $"Math.Min({panel}, {Int(panels - 1)})";
            body.Line($"int panel{Int(j)} = {weight} + ({panel} * {Int(depth * GpuTile.Side)}) + thread;");
        }

        body.Blank();
        loop.WriteSums(body);
        using (body.Open($"for (int from = 0; from < {Int(depth)}; from += {Int(GpuTile.Depth)})"))
        {
            for (int i = 0; i < tile.ThreadRows; i++)
            {
                string value = $"arena[row{Int(i)} + from]";
                body.Line($"left[(across * {Int(leftStride)}) + {TileLoop.Plus("down", i * GpuTile.Side)}] = {Guard("across", value)};");
            }

            for (int j = 0; j < tile.ThreadColumns; j++)
            {
                string value = $"parameters[panel{Int(j)} + (from * {Int(GpuTile.Side)})]";
                body.Line($"right[(down * {Int(tile.Columns)}) + {TileLoop.Plus("across", j * GpuTile.Side)}] = {Guard("down", value)};");
            }

            loop.WriteProducts(body);
        }

        body.Blank();
        loop.WriteFinish(body, $"{name}Finish");
        methods = new FinishMethod(operands, syntax).WriteForward($"{name}Finish", group);
        return $"{Int(GpuTile.Tiles(columns, tile.Columns))}, Tiles(Samples, {Int(tile.Rows)}), {Int(GpuTile.Threads)}";

        string Guard(string place, string value) => ragged ? $"from + {place} < {Int(depth)} ? {value} : 0f" : value;
    }

    private static string Int(int value) => Literals.Int(value);
}
