using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a kernel that sums up the pixels of each sample, channel by channel: a group for sixteen channels of a sample, sixteen
/// threads for each of them, which work out the maps at every sixteenth pixel and add up; then what follows the sums.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class PixelSumsWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly RowSpace _space = RowSpace.Of(operands.Program, group);
    private readonly ReduceNode[] _sums = group.Nodes.OfType<ReduceNode>().ToArray();

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        int tiles = GpuTile.Tiles(_space.Columns, GpuTile.Side);
        body.Line($"var shared = global::ILGPU.SharedMemory.Allocate<float>({Literals.Int(GpuTile.Threads)});");
        body.Line("int thread = global::ILGPU.Group.IdxX, lane = thread & 15, line = thread >> 4;");
        string across = ShapeNumber.Of("tiles", tiles);
        body.Line($"int sample = global::ILGPU.Grid.IdxX{ShapeNumber.Over("tiles", tiles)}, channel = {ShapeNumber.Unless(1, $"(global::ILGPU.Grid.IdxX % {across} * 16) + ", "")}lane;");
        GpuHalo.Write(body, operands, group);
        body.Line("// Past the last channel a thread does again what that one's does.");
        body.Line($"int column = global::System.Math.Min(channel, {ShapeNumber.Of("lastColumn", _space.Columns - 1)});");
        foreach (var sum in _sums)
        {
            body.Line($"float {Part(sum)} = 0f;");
        }

        using (body.Open($"for (int pixel = line; pixel < {ShapeNumber.Of("pixels", _space.Rows)}; pixel += 16)"))
        {
            WritePixel(body);
        }

        body.Blank();
        foreach (var sum in _sums)
        {
            body.Line($"float {Identifiers.Local(sum.Name)} = global::NetDsl.Gpu.AcrossGroup.SumDown(shared, lane, line, {Part(sum)});");
        }

        using (body.Open($"if (line == 0 && channel < {ShapeNumber.Of("columns", _space.Columns)})"))
        {
            WriteAfter(body);
        }

        return (tiles == 1 ? "Samples" : $"Samples * {Literals.Int(tiles)}", GpuTile.Threads, "");
    }

    private static string Part(ReduceNode sum) => $"{Identifiers.Local(sum.Name)}Part";

    private void WritePixel(SourceWriter body)
    {
        ElementsWriter.WriteRow(body, _space, "pixel", 1);
        var scope = new GpuScope(body, syntax, operands, _space.Place("column"));
        foreach (var map in group.Nodes.OfType<MapNode>().Where(map => !group.IsAfterPixels(map)))
        {
            scope.Compute(map);
            if (operands.Program.IsStored(map))
            {
                body.Line(scope.Store(map));
            }
        }

        foreach (var sum in _sums)
        {
            string value = scope.Local(sum.Inputs[0]);
            body.Line($"{Part(sum)} += {value};");
        }
    }

    /// <summary>One number a channel: the sums, and what is made of them.</summary>
    private void WriteAfter(SourceWriter body)
    {
        var scope = new GpuScope(body, syntax, operands, new RowPlace(null, "column"));
        foreach (var node in group.Nodes)
        {
            if (node is ReduceNode sum)
            {
                scope.Define(sum, Identifiers.Local(sum.Name));
            }
            else if (group.IsAfterPixels(node))
            {
                scope.Compute((MapNode)node);
            }
            else
            {
                continue;
            }

            if (operands.Program.IsStored(node))
            {
                body.Line(scope.Store(node));
            }
        }
    }
}
