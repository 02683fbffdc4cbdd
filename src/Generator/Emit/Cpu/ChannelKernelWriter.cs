using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes kernels that go from pixel to pixel, channel by channel: resampling, and sums of neighbouring channels.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ChannelKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>The statements of the method's body; the struct comes in <paramref name="structs"/>.</summary>
    public string Write(string name, out string structs)
    {
        var node = group.Nodes[0];
        var picture = new PictureText(operands, Topology.Source(node.Inputs[0]), node.Inputs[0].Shape);
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        structs = finish.WritePixels(group);
        var body = new SourceWriter();
        finish.WriteKeys(body);
        HaloWriter.WriteShared(body, operands, group);
        body.Line($"var finish = {finish.Construction};");
        body.Line($"var (from, to) = me.Share(batch * {Literals.Int(node.Shape.Extents[0])});");
        body.Line(node switch
        {
            ResampleNode resample => $"Resampling<T>.{(resample.IsGradient ? "Gradient" : "Run")}({Axis(resample.Rows)}, {Axis(resample.Columns)}, "
                + $"{picture.Places}, {picture.First}, from, to, ref finish);",
            NeighbourSumNode sum => $"NeighbourSum<T>.Run({Literals.Int(sum.Before)}, {Literals.Int(sum.After)}, {Literals.Int(sum.Shape.Extents[0])}, "
                + $"{Literals.Int(sum.Shape.Extents[1])}, {picture.Places}, {picture.First}, from, to, ref finish);",
            _ => throw new InvalidOperationException($"{node.GetType().Name} '{node.Name}' has no such kernel"),
        });
        return body.ToString();
    }

    private static string Axis(ResampleAxis axis)
        => $"new ResampleAxis(global::NetDsl.Kernels.ResampleKind.{axis.Kind}, Extent: {Literals.Int(axis.Extent)}, Count: {Literals.Int(axis.Count)}, Number: {Literals.Int(axis.Number)})";
}
