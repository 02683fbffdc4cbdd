using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the look-up of a table's lines: the call of the loop over ids, and the struct that says what becomes of each line.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class GatherKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>The statements of the method's body; the struct comes in <paramref name="structs"/>.</summary>
    public string Write(string name, out string structs)
    {
        var gather = (GatherNode)group.Nodes[0];
        string ids = operands.Sample(gather.Ids), table = operands.Parameter(gather.Inputs[0]);
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        structs = finish.WritePixels(group);
        var body = new SourceWriter();
        finish.WriteKeys(body);
        HaloWriter.WriteShared(body, operands, group);
        body.Line($"var finish = {finish.Construction};");
        body.Line($"var (from, to) = me.Share(batch * {Literals.Int(gather.Ids.Shape.Size)});");
        body.Line($"Gather<T>.Run({ids}, {Literals.Int(gather.Ids.Shape.Size)}, {table}, {Literals.Int(gather.Inputs[0].Shape.Outer)}, "
            + $"{Literals.Int(Kernels.Layout.Panels(gather.Shape.Last))}, from, to, ref finish);");
        return body.ToString();
    }
}
