using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes kernels that go from pixel to pixel, channel by channel: resampling, and sums of neighbouring channels. One thread an
/// element of what comes out.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ChannelWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly Node _node = group.Nodes[0];

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        PixelElements.WriteHead(body, operands, group);
        var picture = new GpuPicture(operands, Topology.Source(_node.Inputs[0]), _node.Inputs[0].Shape);
        body.Line($"float {Sum} = 0f;");
        switch (_node)
        {
            case ResampleNode resample:
                WriteResampled(body, resample, picture);
                break;
            case NeighbourSumNode neighbours:
                WriteNeighbours(body, neighbours, picture);
                break;
            default:
                throw new InvalidOperationException($"{_node.GetType().Name} '{_node.Name}' has no such kernel");
        }

        body.Blank();
        return PixelElements.WriteNodes(body, operands, group, syntax);
    }

    private string Sum => Identifiers.Local(_node.Name);

    private static string Int(int value) => Literals.Int(value);

    private void WriteResampled(SourceWriter body, ResampleNode resample, GpuPicture picture)
    {
        ResampleAxisText down = new(resample.Rows, resample.IsGradient, "y", "Y"), across = new(resample.Columns, resample.IsGradient, "x", "X");
        body.Line($"int corner = {picture.At(0, 0)} + (sample * {picture.SampleStrideText}) + column;");
        string value = $"arena[corner + ({down.From} * {picture.LineStrideText}) + ({across.From} * {picture.PixelStrideText})]";
        using (body.Open(down.Loop))
        using (body.Open(across.Loop))
        {
            if (down.Weight is null && across.Weight is null)
            {
                body.Line($"{Sum} += {value};");
                return;
            }

            body.Line($"float share = {string.Join(" * ", new[] { down.Weight, across.Weight }.Where(weight => weight is not null))};");
            body.Line("// What weighs nothing is not looked at: it may be no number.");
            using (body.Open("if (share != 0f)"))
            {
                body.Line($"{Sum} += {value} * share;");
            }
        }
    }

    private void WriteNeighbours(SourceWriter body, NeighbourSumNode sum, GpuPicture picture)
    {
        body.Line($"int corner = {picture.At(0, 0)} + (sample * {picture.SampleStrideText}) + (y * {picture.LineStrideText}) + (x * {picture.PixelStrideText});");
        body.Line($"int lastChannel = global::System.Math.Min(column + {Int(sum.After)}, {Int(sum.Shape.Last - 1)});");
        using (body.Open($"for (int channel = global::System.Math.Max(0, column - {Int(sum.Before)}); channel <= lastChannel; channel++)"))
        {
            body.Line($"{Sum} += arena[corner + channel];");
        }
    }
}
