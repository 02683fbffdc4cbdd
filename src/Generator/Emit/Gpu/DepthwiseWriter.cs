using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a convolution in which each channel has a filter of its own, or the gradient of its input: one thread an element,
/// which goes through the filter's positions. The weights are those of the forward pass, in their order.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class DepthwiseWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly ContractNode _contraction = group.Contraction;
    private readonly Window _window = group.Contraction.Window!;

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        PixelElements.WriteHead(body, operands, group);
        var picture = new GpuPicture(operands, operands.Program.ReadBy(_contraction, 0), _contraction.Inputs[0].Shape);
        body.Line($"int filter = {operands.Parameter(_contraction.Inputs[1])} + ((column >> 4) * {Int(_window.Taps * GpuTile.Side)}) + (column & 15);");
        body.Line($"float {Sum} = 0f;");
        if (_contraction.Role == ContractRole.Forward)
        {
            WriteForward(body, picture);
        }
        else
        {
            WriteInputGradient(body, picture);
        }

        body.Blank();
        return PixelElements.WriteNodes(body, operands, group, syntax);
    }

    private string Sum => Identifiers.Local(_contraction.Name);

    private static string Int(int value) => Literals.Int(value);

    /// <summary>The positions of a line of the filter are written out.</summary>
    private void WriteForward(SourceWriter body, GpuPicture picture)
    {
        var (rows, columns) = (_window.Rows, _window.Columns);
        body.Line($"int corner = {picture.At(-rows.Before, -columns.Before)} + (sample * {Int(picture.SampleStride)}) "
            + $"+ (y * {Int(rows.Stride * picture.LineStride)}) + (x * {Int(columns.Stride * picture.PixelStride)}) + column;");
        using (body.Open(Lines))
        {
            body.Line($"int from = corner + (ky * {Int(rows.Dilation * picture.LineStride)}), taps = filter + (ky * {Int(columns.Kernel * GpuTile.Side)});");
            for (int kx = 0; kx < columns.Kernel; kx++)
            {
                body.Line($"{Sum} += arena[{TileLoop.Plus("from", kx * columns.Dilation * picture.PixelStride)}] * parameters[{TileLoop.Plus("taps", kx * GpuTile.Side)}];");
            }
        }
    }

    /// <summary>Of each position of the filter, the place of the output whose window has it here, if there is one. Around the output's
    /// gradient are zeros enough.</summary>
    private void WriteInputGradient(SourceWriter body, GpuPicture picture)
    {
        var (rows, columns) = (_window.Rows, _window.Columns);
        body.Line($"int corner = {picture.At(0, 0)} + (sample * {Int(picture.SampleStride)}) + column;");
        using (body.Open(Lines))
        {
            body.Line($"int placeY = {Place("y", rows, "ky")};");
            using (body.Open(Meets("placeY", rows)))
            using (body.Open($"for (int kx = 0; kx < {Int(columns.Kernel)}; kx++)"))
            {
                body.Line($"int placeX = {Place("x", columns, "kx")};");
                using (body.Open(Meets("placeX", columns)))
                {
                    body.Line($"{Sum} += arena[corner + ({Strided("placeY", rows)} * {Int(picture.LineStride)}) + ({Strided("placeX", columns)} * {Int(picture.PixelStride)})] "
                        + $"* parameters[filter + (((ky * {Int(columns.Kernel)}) + kx) * 16)];");
                }
            }
        }
    }

    private string Lines => $"for (int ky = 0; ky < {Int(_window.Rows.Kernel)}; ky++)";

    private static string Place(string position, WindowAxis axis, string tap)
        => $"{TileLoop.Plus(position, axis.Before)} - {(axis.Dilation == 1 ? tap : $"({tap} * {Int(axis.Dilation)})")}";

    private static IEnumerable<string> Meets(string place, WindowAxis axis) => axis.Stride == 1 ? [] : [$"if ({place} % {Int(axis.Stride)} == 0)"];

    private static string Strided(string place, WindowAxis axis) => axis.Stride == 1 ? place : $"({place} / {Int(axis.Stride)})";
}
