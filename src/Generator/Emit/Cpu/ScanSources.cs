using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Where in memory a step of a scan finds what it reads, as texts: rows that move with the steps, and zeros where there is no
/// step.</summary>
/// <param name="scan">The scan.</param>
/// <param name="inputs">What is worked out just before it is read, or null.</param>
/// <param name="operands">Collects what the kernel takes.</param>
internal sealed class ScanSources(ScanNode scan, ScanInputs? inputs, KernelOperands operands)
{
    private readonly List<ScanVector> _between = [];
    private readonly ScanTime _time = new(scan);

    /// <summary>The local of the row that this step stores, and of the one that the step before stored.</summary>
    public readonly string Own = "own", Before = "before";

    private string? _tape;

    public int SampleStride => operands.Program.BufferOf(scan).SampleStride;

    private int Width => scan.Shape.Last;

    private string Tape => _tape ??= operands.To(scan);

    private IEnumerable<ScanProduct> Products => scan.Step.Operations.OfType<ScanProduct>();

    /// <summary>The local of a product's sums.</summary>
    public static string SumsOf(ScanProduct product) => $"sums{Int(product.Number + 1)}";

    /// <summary>Floats from a sample's sums to the next one's: sixteen are read at a time.</summary>
    public static int StrideOf(ScanProduct product, int units)
        => (Kernels.Layout.Panels(product.Results * units) + 1) * Kernels.Layout.Lanes;

    /// <summary>Floats from one step of the inputs that are worked out here to the next.</summary>
    private int InputsStride => (Kernels.Layout.Panels(inputs!.Result.Shape.Last) + 1) * Kernels.Layout.Lanes;

    private string InputsRoom => $"from{Identifiers.Member(inputs!.Result.Name)}Ahead";

    /// <summary>The local of a vector that one pass over a sample leaves for another.</summary>
    public string Between(ScanVector vector)
    {
        if (!_between.Contains(vector))
        {
            _between.Add(vector);
        }

        return $"{vector.Name}Row";
    }

    /// <summary>The zeros, and room for the sums of so many samples and for what passes leave each other.</summary>
    public void WriteScratch(SourceWriter writer, int samples)
    {
        var rooms = Products.Select(product => (Name: SumsOf(product), Floats: samples * StrideOf(product, scan.Step.Units))).ToList();
        if (inputs is not null)
        {
            rooms.Add((InputsRoom, samples * InputsStride));
        }

        rooms.AddRange(_between.Select(vector => ($"{vector.Name}Row", Kernels.Layout.Panels(scan.Step.Units) * Kernels.Layout.Lanes)));
        int at = ZerosNeeded(), all = rooms.Sum(room => room.Floats);
        if (at + all == 0)
        {
            return;
        }

        writer.Line($"var zeros = global::NetDsl.Kernels.KernelScratch.Take(zeros: {Int(at)}, floats: {Int(all)});");
        foreach (var (name, floats) in rooms)
        {
            writer.Line($"var {name} = zeros.At({Int(at)});");
            at += floats;
        }
    }

    /// <summary>Of so many samples together: for how many steps at a time inputs are worked out. A few samples do as many steps as give the
    /// tiles enough rows.</summary>
    public void WriteBlock(SourceWriter writer, int samples)
    {
        if (inputs is not null)
        {
            writer.Line($"int ahead = {Int(samples)} / (end - first);");
        }
    }

    /// <summary>Where this step stands, and the rows it reads and stores.</summary>
    public void WriteStep(SourceWriter writer)
    {
        _time.WriteTime(writer);
        writer.Line($"var {Own} = {Tape}.At((nint){_time.Row(0)} * {Int(Width)});");
        if (scan.Step.HandsOver)
        {
            _time.WriteHasBefore(writer);
            writer.Line($"var {Before} = hasBefore ? {Tape}.At((nint){_time.Row(-1)} * {Int(Width)}) : zeros;");
            writer.Line($"nint {Before}Stride = hasBefore ? {Int(SampleStride)} : 0;");
        }

        if (inputs is not null)
        {
            WriteInputs(writer);
        }

        foreach (var (node, shift, onlyFirst) in Read().Where(read => !IsMadeHere(read.Node)))
        {
            WriteSource(writer, node, shift, onlyFirst);
        }
    }

    /// <summary>What the next sample reads and stores of tensors with a row a step, which lies far from what this one does: the processor is told
    /// of it, and has it when it comes to it.</summary>
    public void WritePrefetch(SourceWriter writer)
    {
        foreach (var (node, shift, onlyFirst) in Read().Where(read => scan.Step.IsSequence(read.Node) && !ScanText.IsScalar(read.Node) && !IsMadeHere(read.Node)))
        {
            string name = NameOf(node, shift, onlyFirst);
            string stride = shift != 0 ? $"{name}Stride" : Int(operands.Program.BufferOf(node).SampleStride);
            writer.Line($"{name}Row.At((nint)(sample + 1) * {stride}).Prefetch({Int(node.Shape.Last)});");
        }

        if (scan.Rows > 2)
        {
            writer.Line($"{Own}.At((nint)(sample + 1) * {Int(SampleStride)}).Prefetch({Int(Width)});");
        }
    }

    /// <summary>What a sample reads of a sequence or of a row, as a local's name and the statement that makes it. A sequence of one number
    /// a step is loaded.</summary>
    public (string Name, string Statement) OfSample(Node node, int shift, bool onlyFirst)
    {
        string name = NameOf(node, shift, onlyFirst);
        if (IsMadeHere(node))
        {
            return (name, $"var {name} = {InputsRoom}.At((nint)(((sample - first) * ahead) + {(scan.IsReversed ? "ahead - 1 - " : "")}stepAhead) * {Int(InputsStride)});");
        }

        int stride = operands.Program.BufferOf(node).SampleStride;
        string row = shift != 0 || onlyFirst ? $"{name}Row.At(sample * {name}Stride)" : $"{name}Row.At((nint)sample * {Int(stride)})";
        return (name, ScanText.IsScalar(node) && scan.Step.IsSequence(node) ? $"var {name} = T.Broadcast({row}[0]);" : $"var {name} = {row};");
    }

    private static string Int(int value) => Literals.Int(value);

    private static string NameOf(Node node, int shift, bool onlyFirst)
        => $"of{Identifiers.Member(node.Name)}" + (shift < 0 ? "Before" : shift > 0 ? "After" : onlyFirst ? "AtFirst" : "");

    private bool IsMadeHere(Node node) => inputs is not null && Topology.Source(node) == inputs.Result;

    /// <summary>What the next steps read, of all samples.</summary>
    private void WriteInputs(SourceWriter writer)
    {
        var product = inputs!.Product;
        var read = product.Inputs[0].Shape;
        var picture = new PictureText(operands, operands.Program.ReadBy(product, 0), read);
        string bias = inputs.Bias is null ? "default" : operands.Parameter(inputs.Bias, prefix: "from");
        writer.Line("int stepAhead = index % ahead;");
        using (writer.Open("if (stepAhead == 0)"))
        {
            writer.Line($"int steps = System.Math.Min(ahead, {Int(scan.Steps)} - index);");
            string at = $"{picture.First}.At(((nint)first * {Int(picture.SampleStride)}) + ({(scan.IsReversed ? "(time + 1 - steps)" : "time")} * {Int(picture.PixelStride)}))";
            string to = scan.IsReversed ? $"{InputsRoom}.At((ahead - steps) * {Int(InputsStride)})" : InputsRoom;
            writer.Line($"Contraction<T>.Steps({at}, {Int(picture.SampleStride)}, {Int(picture.PixelStride)}, end - first, steps, {Int(read.Last)}, {operands.Parameter(product.Inputs[1], prefix: "from")}, "
                + $"{Int(product.Shape.Last)}, {bias}, {to}, {Int(InputsStride)}, ahead);");
        }
    }

    /// <summary>Tensors of the batch that are read, and when.</summary>
    private IEnumerable<(Node Node, int Shift, bool OnlyFirst)> Read()
        => scan.Step.Arguments.Select(argument => argument switch
        {
            SequenceArgument sequence => (scan.Inputs[sequence.Input], sequence.Shift, false),
            RowArgument row when scan.Inputs[row.Input].PerSample => (scan.Inputs[row.Input], 0, row.OnlyFirst),
            _ => ((Node?)null, 0, false),
        }).Where(read => read.Item1 is not null).Distinct().Select(read => (read.Item1!, read.Item2, read.Item3));

    private void WriteSource(SourceWriter writer, Node node, int shift, bool onlyFirst)
    {
        var buffer = operands.Program.BufferOf(node);
        string from = operands.From(Topology.Source(node)), name = NameOf(node, shift, onlyFirst);
        int width = buffer.IsStrided ? buffer.PixelStride : ScanText.IsScalar(node) ? 1 : node.Shape.Last;
        string step = _time.Step(shift);
        string row = !scan.Step.IsSequence(node) ? from : width == 1 ? $"{from}.At({step})" : $"{from}.At((nint){step} * {Int(width)})";
        if (shift == 0 && !onlyFirst)
        {
            writer.Line($"var {name}Row = {row};");
            return;
        }

        string there = onlyFirst ? "index == 0" : _time.HasStep(shift);
        writer.Line($"var {name}Row = {there} ? {row} : zeros;");
        writer.Line($"nint {name}Stride = {there} ? {Int(buffer.SampleStride)} : 0;");
    }

    /// <summary>As many zeros as are ever read in place of a row.</summary>
    private int ZerosNeeded()
    {
        var widths = Read().Where(read => read.Shift != 0 || read.OnlyFirst).Select(read => read.Node.Shape.Last).ToList();
        if (scan.Step.HandsOver)
        {
            widths.Add(Width);
        }

        return widths.Count == 0 ? 0 : (Kernels.Layout.Panels(widths.Max()) + 1) * Kernels.Layout.Lanes;
    }
}
