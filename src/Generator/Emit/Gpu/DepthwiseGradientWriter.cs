using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the gradient of filters that each see one channel, with their update: a group for sixteen channels of one position,
/// sixteen threads for each of them, which share the pixels of the batch; where that are few groups, several share those too.</summary>
/// <param name="plan">Makes the kernels.</param>
/// <param name="group">The kernel.</param>
internal sealed class DepthwiseGradientWriter(GpuKernelBuilder plan, KernelGroup group)
{
    private readonly ContractNode _contraction = group.Contraction;
    private readonly Window _window = group.Contraction.Window!;
    private readonly SharedSums _sums = new(plan, group);

    private int Panels => GpuTile.Tiles(_contraction.Shape.Last, GpuTile.Side);

    private int Tiles => _window.Taps * Panels;

    public IEnumerable<GpuKernel> Write()
    {
        int parts = _sums.CountFor(Tiles);
        return parts == 1
            ? [plan.Kernel(group, "", (body, operands) => (WriteSums(body, operands, 1), GpuTile.Threads, _sums.Methods(operands)))]
            :
            [
                _sums.Parts(parts, plan.Kernel(group, "Parts", (body, operands) => (WriteSums(body, operands, parts), GpuTile.Threads, _sums.PartMethods(Tiles)))),
                _sums.Total(parts),
            ];
    }

    private static string Int(int value) => Literals.Int(value);

    private string WriteSums(SourceWriter body, GpuOperands operands, int parts)
    {
        var picture = new GpuPicture(operands, operands.Program.ReadBy(_contraction, 0), _contraction.Inputs[0].Shape);
        var gradient = new GpuPicture(operands, operands.Program.ReadBy(_contraction, 1), _contraction.Inputs[1].Shape);
        var (rows, columns) = (_window.Rows, _window.Columns);
        body.Line($"var shared = global::ILGPU.SharedMemory.Allocate<float>({Int(GpuTile.Threads)});");
        body.Line("int thread = global::ILGPU.Group.IdxX, lane = thread & 15, line = thread >> 4;");
        _sums.WriteShare(body, parts, Tiles);
        var (tile, depth) = _sums.Share(parts);
        body.Line(Panels == 1 ? $"int tap = {tile}, column = lane;" : $"int tap = {tile} / {Int(Panels)}, column = ({tile} % {Int(Panels)} * 16) + lane;");
        body.Line($"int channel = global::System.Math.Min(column, {Int(_contraction.Shape.Last - 1)});");
        body.Line($"int corner = {picture.At(-rows.Before, -columns.Before)} + (tap / {Int(columns.Kernel)} * {Int(rows.Dilation * picture.LineStride)}) "
            + $"+ (tap % {Int(columns.Kernel)} * {Int(columns.Dilation * picture.PixelStride)}) + channel;");
        body.Line($"int upstreamAt = {gradient.At(0, 0)} + channel;");
        body.Line("float sum = 0f;");
        using (body.Open($"for (int row = {depth.From} + line; row < {depth.End}; row += 16)"))
        {
            string read = picture.Pixels(rows.Count, columns.Count, rows.Stride, columns.Stride).Of("row");
            body.Line($"sum += arena[corner + {read}] * arena[upstreamAt + {gradient.Pixels(rows.Count, columns.Count).Of("row")}];");
        }

        body.Blank();
        body.Line("float total = global::NetDsl.Gpu.AcrossGroup.SumDown(shared, lane, line, sum);");
        using (body.Open("if (line == 0)"))
        {
            body.Line($"{SharedSums.Finish}({GpuOperands.Names}, tap, column, total);");
        }

        return Int(Tiles * parts);
    }
}
