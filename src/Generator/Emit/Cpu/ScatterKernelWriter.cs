using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the gradient of a table of lines: the call of the loop over its ids, and the struct that says what becomes of each
/// finished sum.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ScatterKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>The statements of the method's body; the struct comes in <paramref name="structs"/>.</summary>
    public string Write(string name, out string structs)
    {
        var scatter = (ScatterNode)group.Nodes[0];
        int lines = scatter.Shape.Outer, size = scatter.Ids.Shape.Size;
        string ids = operands.Sample(scatter.Ids);
        var upstream = new PictureText(operands, Topology.Source(scatter.Upstream), new Shape(1, size, scatter.Shape.Last));
        var update = new FinishStruct($"{name}Finish", operands, syntax);
        structs = update.WriteGradient(scatter, group.Updates.FirstOrDefault(), lines);
        var body = new SourceWriter();
        body.Line($"var finish = {update.Construction};");
        body.Line($"var places = {upstream.Places};");
        body.Line($"var (from, to) = me.Share({Literals.Int(lines)});");
        body.Line($"Scatter<T>.Run({ids}, {Literals.Int(size)}, {upstream.First}, places, batch, from, to, ref finish);");
        return body.ToString();
    }
}
