using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a convolution or one of its gradients: the call of the register tiles over pixels, and the struct that says what
/// becomes of each finished sum.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class PixelKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>From so many panels or groups of filters on they are what threads share in a weight's gradient; else it is inputs.</summary>
    private const int UnitsToShare = 8;

    /// <summary>So many rows of a picture to one of zeros are not worth going row by row to leave those out.</summary>
    private const int LeastClipped = 4;

    private readonly ContractNode _contraction = group.Contraction;
    private readonly Window _window = group.Contraction.Window!;

    /// <summary>The statements of the method's body; the structs come in <paramref name="structs"/>.</summary>
    public string Write(string name, out string structs) => _contraction.Role switch
    {
        ContractRole.Forward => WriteForward(name, out structs),
        ContractRole.InputGradient => WriteInputGradient(name, out structs),
        _ => WriteWeightGradient(name, out structs),
    };

    /// <summary>A sum over all pixels of the batch that no weight gradient took in.</summary>
    public static string WriteSum(ReduceNode sum, KernelOperands operands, FinishStruct finish)
    {
        var source = Topology.Source(sum.Inputs[0]);
        var shape = sum.Inputs[0].Shape;
        var picture = new PictureText(operands, source, shape);
        var body = new SourceWriter();
        int width = shape.Extents[shape.Rank - 2];
        body.Line($"var rows = {PixelRows(shape.Outer / width, width, picture, 0, 0, 0, 0, 0, 0, 0)};");
        body.Line($"var places = {picture.Places};");
        body.Line($"var (firstPanel, endPanel) = me.Share({Int(Panels(shape.Last))});");
        body.Line("var none = default(NoEpilogue<T>);");
        body.Line($"var finish = {finish.Construction};");
        body.Line($"Contraction<T>.PixelColumns(rows, {picture.First}, places, {picture.First}, batch, 0, 1, firstPanel, endPanel, ref none, ref finish);");
        return body.ToString();
    }

    /// <summary>How many outputs there are, where half a panel holds the last of them.</summary>
    private string LastColumns => Outputs % Kernels.Layout.Lanes is > 0 and <= Kernels.Layout.Lanes / 2 ? $", columns: {Int(Outputs)}" : "";

    private int Groups => _contraction.Groups;

    /// <summary>Channels that a sum reads.</summary>
    private int Channels => _contraction.Inputs[0].Shape.Last / Groups;

    /// <summary>Channels that are made at a time.</summary>
    private int Outputs => _contraction.Shape.Last / Groups;

    private static int Panels(int columns) => Kernels.Layout.Panels(columns);

    private static string Int(int value) => Literals.Int(value);

    private string WriteForward(string name, out string structs)
    {
        var picture = new PictureText(operands, operands.Program.ReadBy(_contraction, 0), _contraction.Inputs[0].Shape);
        int depth = _contraction.Inputs[1].Shape.Outer, pixels = _contraction.Shape.Outer;
        string corner = picture.At(-_window.Rows.Before, -_window.Columns.Before);
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        bool inRows = RowForm.Suits(operands.Program, group);
        structs = inRows ? finish.WriteRows(group) : finish.WritePixels(group);
        var body = new SourceWriter();
        finish.WriteKeys(body);
        finish.WriteSpread(body);
        HaloWriter.WriteShared(body, operands, group);
        body.Line($"var rows = {Rows(picture)};");
        body.Line(inRows
            ? $"var (from, to) = me.Share(batch * {Int(_window.Rows.Count)});\nvar finish = {finish.Construction};\n"
                + $"Interleaved<T>.Rows(rows, {corner}, {operands.Parameter(_contraction.Inputs[1])}, {Int(Outputs)}, from, to, ref finish);"
            : Product($"me.Share(batch * {Int(pixels)})", corner, depth, 0, finish.Construction));
        return body.ToString();
    }

    /// <summary>The call of the register tiles: over pixels and weights, or over tiles of pixels and transformed weights.</summary>
    /// <param name="pixels">The text of the pixels that a thread takes.</param>
    /// <param name="from">The text of where the first pixel begins to read.</param>
    /// <param name="depth">Weights of one output.</param>
    /// <param name="place">Of the weights that are read first.</param>
    /// <param name="finish">Makes the struct that takes the sums.</param>
    private string Product(string pixels, string from, int depth, int place, string finish)
    {
        string range = $"from, to, 0, {Int(Panels(Outputs))}, ref finish";
        if (ConvolutionChoice.IsInTiles(_contraction))
        {
            int tiles = Kernels.Layout.TransformedTiles(_contraction.Shape.Extents[0], _contraction.Shape.Extents[1], _window.Rows.Kernel);
            return $"var finish = {finish};\nvar (from, to) = me.Share(batch * {Int(tiles)});\n"
                + $"Winograd<T, Kernel{Int(_window.Rows.Kernel)}>.Pixels(rows, {Int(_contraction.Inputs[0].Shape.Last)}, {from}, {operands.Transformed(operands.Plan.Transformed.Of(_contraction))}, {range}{LastColumns});";
        }

        string weights = _contraction.Role == ContractRole.Forward ? operands.Parameter(_contraction.Inputs[1]) : operands.Transposed(_contraction.Inputs[1]);
        var weightPlace = operands.Plan.PlaceOf(_contraction.Inputs[1]);
        string panels = place == 0 ? weights : $"{weights}.At({Int(place * Kernels.Layout.Lanes)})";
        string head = $"var (from, to) = {pixels};\nvar finish = {finish};\n", read = $"rows, {from}, {panels}, {Int(depth * Kernels.Layout.Lanes)}";
        return head + (Groups == 1 ? $"Contraction<T>.Pixels({read}, {range}{LastColumns});"
            : $"Contraction<T>.GroupedPixels({read}, {FilterGroups}, from, to, ref finish);");
    }

    private string FilterGroups => $"new FilterGroups(Count: {Int(Groups)}, Channels: {Int(Channels)}, Outputs: {Int(Outputs)})";

    /// <summary>A convolution of the output's gradient with the weights turned round: for each phase of the stride with those that
    /// meet it.</summary>
    private string WriteInputGradient(string name, out string structs)
    {
        var upstream = _contraction.Inputs[0].Shape;
        var picture = new PictureText(operands, operands.Program.ReadBy(_contraction, 0), upstream);
        int depth = _window.Taps * Channels, place = 0;
        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        structs = finish.WritePixels(group, _window.Rows.Stride, _window.Columns.Stride);
        var body = new SourceWriter();
        finish.WriteKeys(body);
        HaloWriter.WriteShared(body, operands, group);
        var way = ConvolutionChoice.Of(_contraction);
        if (way is ConvolutionWay.TilesBack or ConvolutionWay.Patches)
        {
            WriteFromOutput(way, body, picture, finish);
            return body.ToString();
        }

        StridePhases.Write(body, _contraction, finish, (down, across, construction, pixels) =>
        {
            int taps = down.Taps * across.Taps, first = taps == 0 ? 0 : place * Channels;
            place += taps;
            return $"var rows = {Rows(picture, down, across, Channels)};\n" + Product(pixels, picture.At(down.Start, across.Start), depth, first, construction);
        });
        return body.ToString();
    }

    /// <summary>The same from the output's own pixels: from tiles of them, or from a patch for each.</summary>
    private void WriteFromOutput(ConvolutionWay way, SourceWriter body, PictureText picture, FinishStruct finish)
    {
        var (down, across) = (_window.Rows, _window.Columns);
        body.Line($"var rows = {PixelRows(down.Count, across.Count, picture, picture.LineStride, picture.PixelStride, 0, 0, 0, 0, 0)};");
        body.Line($"var finish = {finish.Construction};");
        body.Line("var (from, to) = me.Share(batch);");
        string read = $"rows, {Int(Channels)}, {picture.First}", place = $"({Int(down.Extent)}, {Int(across.Extent)}), ({Int(down.Before)}, {Int(across.Before)})";
        body.Line(way == ConvolutionWay.TilesBack
            ? $"Winograd<T, Kernel{Int(down.Kernel)}>.Back({read}, {operands.Transformed(operands.Plan.Transformed.Of(_contraction))}, {place}, from, to, 0, {Int(Panels(Outputs))}, ref finish{LastColumns});"
            : $"PatchSums<T>.AddUp({read}, {operands.Transposed(_contraction.Inputs[1])}, {Int(down.Kernel)}, {place}, {Int(Outputs)}, from, to, ref finish);");
    }

    private string WriteWeightGradient(string name, out string structs)
    {
        Node input = operands.Program.ReadBy(_contraction, 0), upstream = operands.Program.ReadBy(_contraction, 1);
        var from = new PictureText(operands, input, _contraction.Inputs[0].Shape);
        var gradient = new PictureText(operands, upstream, _contraction.Inputs[1].Shape);
        int inputs = ConvolutionChoice.IsInTiles(_contraction) ? _contraction.Shape.Outer / _window.Taps : _contraction.Shape.Outer, units = Groups > 1 ? Groups : Panels(Outputs);
        var sum = group.Nodes.OfType<ReduceNode>().FirstOrDefault();
        var update = new FinishStruct($"{name}Finish", operands, syntax);
        structs = update.WriteGradient(_contraction, UpdateOf(_contraction), _contraction.Shape.Outer);
        var body = new SourceWriter();
        body.Line($"var rows = {Rows(from)};");
        body.Line($"var places = {gradient.Places};");
        string bias = "default(NoEpilogue<T>)";
        if (sum is not null)
        {
            var finish = new FinishStruct($"{name}BiasFinish", operands, syntax);
            structs += "\n" + finish.WriteGradient(sum, UpdateOf(sum), 1);
            bias = finish.Construction;
            // The bias is the weight of an input that is 1 everywhere.
            inputs++;
        }

        string corner = from.At(-_window.Rows.Before, -_window.Columns.Before);
        if (operands.Plan.Sums.Has(group))
        {
            body.Line($"var groups = new SampleGroups<T>({operands.Sums(_contraction)}, batch, rows: {Int(GradientSums.RowsOf(group))}, panels: {Int(GradientSums.PanelsOf(_contraction))});");
            using (body.Open($"foreach (var part in groups.PartsOf(me, inputs: {Int(inputs)}))"))
            {
                body.Line("var keep = part.Weights;");
                if (Groups == 1)
                {
                    body.Line(sum is null ? "var keepBias = default(NoEpilogue<T>);" : "var keepBias = part.Bias;");
                }

                body.Line(Columns(OfPart(corner, from), OfPart(gradient.First, gradient), "part.Samples", "part.From, part.To", $"0, {Int(units)}", "ref keep", "ref keepBias"));
            }

            body.Line("me.Barrier();");
            body.Line($"var finish = {update.Construction};");
            body.Line($"var finishBias = {bias};");
            body.Line($"groups.AddUp(me, {Int(_contraction.Shape.Outer)}, ref finish, ref finishBias);");
            return body.ToString();
        }

        bool byUnits = units >= UnitsToShare;
        body.Line($"var finish = {update.Construction};");
        if (Groups == 1)
        {
            body.Line($"var finishBias = {bias};");
        }

        body.Line($"var (from, to) = me.Share({Int(byUnits ? units : inputs)});");
        body.Line(Columns(corner, gradient.First, "batch", byUnits ? $"0, {Int(inputs)}" : "from, to", byUnits ? "from, to" : $"0, {Int(units)}", "ref finish", "ref finishBias"));
        return body.ToString();
    }

    /// <summary>The call that sums up weights' gradients: of so many inputs, and of panels or of groups of filters, whose bias is no part of it.</summary>
    private string Columns(string from, string gradient, string samples, string inputs, string units, string finish, string finishBias)
    {
        string read = $"{from}, places, {gradient}", part = $"{samples}, {inputs}, {units}, {finish}";
        return Groups > 1 ? $"Contraction<T>.GroupedColumns(rows, {read}, {FilterGroups}, {part});"
            : ConvolutionChoice.IsInTiles(_contraction) ? $"Winograd<T, Kernel{Int(_window.Rows.Kernel)}>.PixelColumns(rows, {Int(Channels)}, {read}, {part}, {finishBias});"
            : $"Contraction<T>.PixelColumns(rows, {read}, {part}, {finishBias});";
    }

    /// <summary>The place of a group of samples.</summary>
    private static string OfPart(string place, PictureText picture) => $"{place}.At((nint)part.First * {Int(picture.SampleStride)})";

    /// <summary>What the windows read.</summary>
    private string Rows(PictureText picture)
    {
        int channels = Channels;
        bool isDense = _window.Columns.Kernel == 1 || (_window.Columns.Dilation == 1 && picture.PixelStride == channels);
        return PixelRows(_window.Rows.Count, _window.Columns.Count, picture, picture.LineStride * _window.Rows.Stride, picture.PixelStride * _window.Columns.Stride,
            _window.Rows.Kernel, picture.LineStride * _window.Rows.Dilation, isDense ? 1 : _window.Columns.Kernel,
            isDense ? 0 : picture.PixelStride * _window.Columns.Dilation, isDense ? _window.Columns.Kernel * channels : channels);
    }

    /// <summary>What one phase reads of the output's gradient. Where much of it is zeros above and below, they are left out.</summary>
    private string Rows(PictureText picture, WindowPhase down, WindowPhase across, int channels)
    {
        bool isDense = across.Taps < 2 || (across.Step == 1 && picture.PixelStride == channels);
        string rows = PixelRows(down.Count, across.Count, picture, picture.LineStride, picture.PixelStride,
            across.Taps == 0 ? 0 : down.Taps, picture.LineStride * down.Step, isDense ? 1 : across.Taps,
            isDense ? 0 : picture.PixelStride * across.Step, isDense ? across.Taps * channels : channels);
        var halo = _window.Rows.GradientHalo;
        return (halo.Before + halo.After) * LeastClipped < down.Count || ConvolutionChoice.IsInTiles(_contraction) ? rows
            : $"{rows} with {{ ClipFrom = {Int(down.Start)}, ClipStep = {Int(down.Step)}, ClipHeight = {Int(_window.Rows.Count)} }}";
    }

    public static string PixelRows(int height, int width, PictureText picture, int rowStride, int pixelStride, int lines, int lineStride, int taps,
        int tapStride, int length)
        => $"new PixelRows(Height: {Int(height)}, Width: {Int(width)}, SampleStride: {Int(picture.SampleStride)}, RowStride: {Int(rowStride)}, "
            + $"PixelStride: {Int(pixelStride)}, Lines: {Int(lines)}, LineStride: {Int(lineStride)}, Taps: {Int(taps)}, TapStride: {Int(tapStride)}, "
            + $"Length: {Int(length)})";

    private ParameterUpdate? UpdateOf(Node gradient) => group.Updates.FirstOrDefault(u => u.Gradient == gradient);
}
