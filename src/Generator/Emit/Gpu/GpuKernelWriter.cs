using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a kernel of any kind as a method.</summary>
internal static class GpuKernelWriter
{
    public static GpuKernel Write(NetworkPlan plan, ProgramPlan program, KernelGroup group, GpuExpressions syntax)
    {
        var operands = new GpuOperands(plan, program);
        string name = KernelNames.Of(program, group), methods = "";
        var body = new SourceWriter();
        string grid = group.Kind switch
        {
            KernelKind.Contract when group.Contraction.Role == ContractRole.WeightGradient
                => new WeightGradientWriter(group, operands, syntax).Write(body, name, out methods),
            KernelKind.Contract => new RowProductWriter(group, operands, syntax).Write(body, name, out methods),
            KernelKind.Rows when group.Nodes.Any(RowPhases.IsLoopReduce) => new ReducingRowsWriter(group, operands, syntax).Write(body),
            KernelKind.Rows => new ElementsWriter(group, operands, syntax).Write(body),
            KernelKind.BatchSum => WriteBatchSum(body, group, operands, syntax, name, out methods),
            _ => WriteUpdate(body, group, operands, syntax),
        };
        var writer = new SourceWriter();
        writer.Doc("summary", KernelDescription.Summary(group));
        writer.Doc("remarks", KernelDescription.Remarks(plan, program, group));
        using (writer.Open($"public static void {name}({GpuOperands.Declaration})"))
        {
            operands.WriteLocals(writer);
            writer.Line(body.ToString().TrimEnd('\n'));
        }

        foreach (string one in methods.Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            writer.Line("");
            writer.Line(one.TrimEnd('\n'));
        }

        return new GpuKernel(name, writer.ToString(), grid);
    }

    /// <summary>A sum over the batch that no weight gradient took in: sixteen columns a group, sixteen threads a column.</summary>
    private static string WriteBatchSum(SourceWriter body, KernelGroup group, GpuOperands operands, GpuExpressions syntax, string name, out string methods)
    {
        var sum = (ReduceNode)group.Nodes[0];
        var source = Topology.Source(sum.Inputs[0]);
        body.Line($"var shared = SharedMemory.Allocate<float>({Literals.Int(GpuTile.Threads)});");
        body.Line("int thread = Group.IdxX, across = thread & 15, down = thread >> 4;");
        body.Line("int column = (Grid.IdxX * 16) + across;");
        body.Line($"int place = {operands.At(source)} + Math.Min(column, {Literals.Int(group.Columns - 1)});");
        body.Line("float part = 0f;");
        using (body.Open("for (int sample = down; sample < step.Batch; sample += 16)"))
        {
            body.Line($"part += arena[place + (sample * {Literals.Int(operands.Program.BufferOf(source).SampleStride)})];");
        }

        body.Blank();
        body.Line("float gradient = AcrossGroup.SumDown(shared, across, down, part);");
        using (body.Open("if (down == 0)"))
        {
            body.Line($"{name}Finish({GpuOperands.Names}, 0, column, gradient);");
        }

        methods = new FinishMethod(operands, syntax).WriteGradient($"{name}Finish", sum, group.Updates.FirstOrDefault());
        return $"{Literals.Int(GpuTile.Tiles(group.Columns, GpuTile.Side))}, 1, {Literals.Int(GpuTile.Threads)}";
    }

    /// <summary>An update whose gradient lies in memory: one thread a weight.</summary>
    private static string WriteUpdate(SourceWriter body, KernelGroup group, GpuOperands operands, GpuExpressions syntax)
    {
        var parameter = group.Updates[0].Parameter;
        var place = operands.Plan.PlaceOf(parameter);
        int size = ParameterPlace.SizeOf(parameter, place.IsPanels);
        body.Line("int at = Grid.GlobalIndex.X, line = at >> 4;");
        body.Line($"int row = line % {Literals.Int(place.Rows)}, column = ((line / {Literals.Int(place.Rows)}) * 16) + (at & 15);");
        using (body.Open($"if (at >= {Literals.Int(size)} || column >= {Literals.Int(place.Columns)})"))
        {
            body.Line("return;");
        }

        body.Blank();
        body.Line($"float gradient = parameters[{GpuOperands.Gradient(parameter)} + at];");
        new GpuUpdate(body, syntax, operands, parameter).Write();
        return $"{Literals.Int(GpuTile.Tiles(size, GpuTile.Threads))}, 1, {Literals.Int(GpuTile.Threads)}";
    }
}
