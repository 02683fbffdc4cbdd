using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a sum over the batch that no weight gradient took in: sixteen columns a group, sixteen threads a column.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class BatchSumWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        var sum = (ReduceNode)group.Nodes[0];
        var shape = sum.Inputs[0].Shape;
        var picture = new GpuPicture(operands, Topology.Source(sum.Inputs[0]), shape);
        var pixels = picture.Pixels(shape.Outer / picture.Width, picture.Width);
        body.Line($"var shared = global::ILGPU.SharedMemory.Allocate<float>({Literals.Int(GpuTile.Threads)});");
        body.Line("int thread = global::ILGPU.Group.IdxX, lane = thread & 15, line = thread >> 4;");
        body.Line("int column = (global::ILGPU.Grid.IdxX * 16) + lane;");
        body.Line($"int place = {picture.At(0, 0)} + global::System.Math.Min(column, {ShapeNumber.Of("lastColumn", group.Columns - 1)});");
        body.Line("float part = 0f;");
        using (body.Open($"for (int row = line; row < {ContractProducts.RowsOf(shape.Outer)}; row += 16)"))
        {
            body.Line($"part += arena[place + {pixels.Of("row")}];");
        }

        string finish = $"{GpuKernel.OwnName}Finish";
        body.Blank();
        body.Line("float gradient = global::NetDsl.Gpu.AcrossGroup.SumDown(shared, lane, line, part);");
        using (body.Open("if (line == 0)"))
        {
            body.Line($"{finish}({GpuOperands.Names}, 0, column, gradient);");
        }

        var method = new FinishMethod(operands, syntax);
        string methods = group.Nodes.Count == 1 && !operands.Program.IsStored(sum)
            ? method.WriteGradient(finish, sum, group.Updates.FirstOrDefault())
            : method.WriteFeatures(finish, group);
        return (Literals.Int(GpuTile.Tiles(group.Columns, GpuTile.Side)), GpuTile.Threads, methods);
    }
}
