using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a kernel of any kind as a method.</summary>
internal static class CpuKernelWriter
{
    public static CpuKernel Write(NetworkPlan plan, ProgramPlan program, KernelGroup group, CpuExpressions syntax)
    {
        var operands = new KernelOperands(plan, program);
        string name = KernelNames.Of(program, group), structs = "";
        string body = group.Kind switch
        {
            KernelKind.Contract => new ContractKernelWriter(group, operands, syntax).Write(name, out structs),
            KernelKind.Window or KernelKind.WindowGradient => new WindowKernelWriter(group, operands, syntax).Write(name, out structs),
            KernelKind.Channels => new ChannelKernelWriter(group, operands, syntax).Write(name, out structs),
            KernelKind.Gather => new GatherKernelWriter(group, operands, syntax).Write(name, out structs),
            KernelKind.Scatter => new ScatterKernelWriter(group, operands, syntax).Write(name, out structs),
            KernelKind.Scan => new ScanKernelWriter(group, operands, syntax).Write(name, out structs),
            KernelKind.Rows when group.SumsPixels => new PixelSumsWriter(group, operands, syntax).Write(),
            KernelKind.Features => CpuFeatures.WriteKernel(group, operands, syntax),
            KernelKind.Rows => new RowsKernelWriter(group, operands, syntax).Write(),
            KernelKind.BatchSum => WriteBatchSum(group, operands, syntax, name, out structs),
            KernelKind.Update => WriteUpdate(group, operands, syntax),
            _ => throw new InvalidOperationException($"no kernel of kind {group.Kind}"),
        };
        var writer = new SourceWriter();
        writer.Doc("summary", KernelDescription.Summary(group));
        writer.Doc("remarks", KernelDescription.Remarks(plan, program, group));
        if (group.Kind == KernelKind.Scan)
        {
            // It is one long loop, called once a step of training: quick code would run for seconds.
            writer.Line("[MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]");
        }

        using (writer.Open($"private static void {name}(in TeamMember me, int batch{operands.Declaration})"))
        {
            writer.Line(body.TrimEnd('\n'));
        }

        foreach (string one in structs.Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            writer.Line("");
            writer.Line(one.TrimEnd('\n'));
        }

        int copied = PlainInput.CopiedBy(program, group) is { } input ? program.Graph.Inputs.IndexOf(input) : -1;
        return new CpuKernel(name, writer.ToString(), operands, copied, group.MultiplyAdds, group.Kind == KernelKind.Update);
    }

    /// <summary>A sum over the batch that no weight gradient took in.</summary>
    private static string WriteBatchSum(KernelGroup group, KernelOperands operands, CpuExpressions syntax, string name, out string structs)
    {
        var sum = (ReduceNode)group.Nodes[0];
        var source = Topology.Source(sum.Inputs[0]);
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        structs = group.Nodes.Count == 1 && !operands.Program.IsStored(sum)
            ? finish.WriteGradient(sum, group.Updates.FirstOrDefault(), 1)
            : finish.WriteFeatures(group);
        if (sum.Inputs[0].Shape.Rank > 1)
        {
            return PixelKernelWriter.WriteSum(sum, operands, finish);
        }

        string from = operands.From(source);
        var body = new SourceWriter();
        body.Line($"var (firstPanel, endPanel) = me.Share({Literals.Int(Kernels.Layout.Panels(group.Columns))});");
        body.Line($"var finish = {finish.Construction};");
        body.Line($"BatchSum<T>.Run({from}, {Literals.Int(operands.Program.BufferOf(source).SampleStride)}, batch, firstPanel, endPanel, ref finish);");
        return body.ToString();
    }

    /// <summary>An update whose gradient lies in memory.</summary>
    private static string WriteUpdate(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
    {
        var parameter = group.Updates[0].Parameter;
        var place = operands.Plan.PlaceOf(parameter);
        int lines = ParameterPlace.SizeOf(parameter, place.IsPanels, place.Groups) / Kernels.Layout.Lanes;
        string gradients = operands.Gradient(parameter, written: false);
        var body = new SourceWriter();
        body.Line($"var (from, to) = me.Share({Literals.Int(lines)});");
        using (body.Open("for (int line = from; line < to; line++)"))
        {
            body.Line("nint at = (nint)line * 16;");
            body.Line($"var gradient = T.Load({gradients}.At(at));");
            string row = place.Rows == 1 ? "0" : $"line % {Literals.Int(place.Rows)}", panel = place.Rows == 1 ? "line" : $"line / {Literals.Int(place.Rows)}";
            new CpuUpdate(body, syntax, operands, parameter, row, panel).Write();
        }

        return body.ToString();
    }
}
