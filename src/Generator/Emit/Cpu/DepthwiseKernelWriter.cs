using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a convolution in which each channel has a filter of its own, or one of its gradients: sixteen channels at a time.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class DepthwiseKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    private readonly ContractNode _contraction = group.Contraction;
    private readonly Window _window = group.Contraction.Window!;

    private int Channels => _contraction.Shape.Last;

    /// <summary>The statements of the method's body; the structs come in <paramref name="structs"/>.</summary>
    public string Write(string name, out string structs) => _contraction.Role switch
    {
        ContractRole.WeightGradient => WriteWeightGradient(name, out structs),
        ContractRole.Forward => WritePixels(name, 1, 1, out structs),
        _ => WritePixels(name, _window.Rows.Stride, _window.Columns.Stride, out structs),
    };

    private static string Int(int value) => Literals.Int(value);

    /// <summary>Forward, or for each phase of the stride the input's gradient: the weights that meet the phase, last to first.</summary>
    private string WritePixels(string name, int strideY, int strideX, out string structs)
    {
        var picture = new PictureText(operands, operands.Program.ReadBy(_contraction, 0), _contraction.Inputs[0].Shape);
        string weights = operands.Parameter(_contraction.Inputs[1]);
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        structs = finish.WritePixels(group, strideY, strideX);
        var body = new SourceWriter();
        finish.WriteKeys(body);
        HaloWriter.WriteShared(body, operands, group);
        if (_contraction.Role == ContractRole.Forward)
        {
            body.Line(Call(finish.Construction, Rows(picture), $"me.Share(batch * {Int(_window.Rows.Count * _window.Columns.Count)})",
                picture.At(-_window.Rows.Before, -_window.Columns.Before), weights, Enumerable.Range(0, _window.Taps)));
            return body.ToString();
        }

        StridePhases.Write(body, _contraction, finish, (down, across, construction, pixels) =>
        {
            var taps = _window.Rows.TapOrderOf(down.First).SelectMany(y => _window.Columns.TapOrderOf(across.First).Select(x => (y * _window.Columns.Kernel) + x));
            return Call(construction, Rows(picture, down, across), pixels, picture.At(down.Start, across.Start), weights, taps);
        });
        return body.ToString();
    }

    private string Call(string construction, string rows, string pixels, string from, string weights, IEnumerable<int> taps)
        => $"var finish = {construction};\nvar rows = {rows};\nvar (from, to) = {pixels};\n"
            + $"Depthwise<T>.Pixels(rows, {from}, {Int(Channels)}, {weights}, {Int(_window.Taps)}, [{string.Join(", ", taps.Select(Int))}], from, to, ref finish);";

    private string WriteWeightGradient(string name, out string structs)
    {
        Node input = operands.Program.ReadBy(_contraction, 0), upstream = operands.Program.ReadBy(_contraction, 1);
        var from = new PictureText(operands, input, _contraction.Inputs[0].Shape);
        var gradient = new PictureText(operands, upstream, _contraction.Inputs[1].Shape);
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        structs = finish.WriteGradient(_contraction, group.Updates.FirstOrDefault(u => u.Gradient == _contraction), _window.Taps);
        var body = new SourceWriter();
        body.Line($"var rows = {Rows(from)};");
        body.Line($"var places = {gradient.Places};");
        body.Line($"var finish = {finish.Construction};");
        body.Line($"var (from, to) = me.Share({Int(Kernels.Layout.Panels(Channels) * _window.Taps)});");
        body.Line($"Depthwise<T>.Columns(rows, {from.At(-_window.Rows.Before, -_window.Columns.Before)}, places, {gradient.First}, batch, from, to, ref finish);");
        return body.ToString();
    }

    /// <summary>What the windows read.</summary>
    private string Rows(PictureText picture)
        => PixelKernelWriter.PixelRows(_window.Rows.Count, _window.Columns.Count, picture, picture.LineStride * _window.Rows.Stride,
            picture.PixelStride * _window.Columns.Stride, _window.Rows.Kernel, picture.LineStride * _window.Rows.Dilation, _window.Columns.Kernel,
            picture.PixelStride * _window.Columns.Dilation, 1);

    /// <summary>What one phase reads of the output's gradient.</summary>
    private static string Rows(PictureText picture, WindowPhase down, WindowPhase across)
        => PixelKernelWriter.PixelRows(down.Count, across.Count, picture, picture.LineStride, picture.PixelStride, across.Taps == 0 ? 0 : down.Taps,
            picture.LineStride * down.Step, across.Taps, picture.PixelStride * across.Step, 1);
}
