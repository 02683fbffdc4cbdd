using NetDsl.Generator.Expressions;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the struct that is called with each sixteen finished sums: its fields are operands of the kernel.</summary>
/// <param name="name">The struct's name.</param>
/// <param name="kernel">The operands of the kernel; those of the struct are added to them.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class FinishStruct(string name, KernelOperands kernel, CpuExpressions syntax)
{
    private readonly KernelOperands _own = new(kernel.Plan, kernel.Program);
    private IReadOnlyCollection<int> _streams = [];
    private string _fields = "", _arguments = "";
    private bool _wantsChoice, _isLong, _reads;
    private readonly List<(Node Values, string Local)> _spread = [];

    /// <summary>Operations, loads and stores of a short epilogue at most: a tile of pixels holds it six or eight times, and the just-in-time compiler keeps no more than so
    /// many values in registers.</summary>
    private const int MostOfShort = 8;

    /// <summary>What stands in <see cref="Construction"/> for the first pixel, where not every pixel is asked for.</summary>
    public const string FirstY = "{firstY}", FirstX = "{firstX}";

    /// <summary>What the kernel writes to make one.</summary>
    public string Construction { get; private set; } = "";

    /// <summary>The random keys the kernel makes before it makes the struct.</summary>
    public void WriteKeys(SourceWriter body) => CpuScope.WriteKeys(body, kernel, _streams);

    /// <summary>What the kernel repeats along a row of pixels before it makes the struct.</summary>
    public void WriteSpread(SourceWriter body)
    {
        for (int i = 0; i < _spread.Count; i++)
        {
            var (node, local) = _spread[i];
            string values = node is ParameterNode ? kernel.Parameter(node, prefix: "from") : kernel.From(Topology.Source(node));
            body.Line($"var {local} = global::NetDsl.Kernels.RowScratch.Spread({Literals.Int(i)}, {values}, {Literals.Int(node.Shape.Last)});");
        }
    }

    /// <summary>For rows of a batch: the maps that follow the contraction, and the stores.</summary>
    public string WriteForward(KernelGroup group)
    {
        var body = new SourceWriter();
        string sum = WriteNodes(body, group, new RowPlace(null, WriteColumn(body, group), "row"));
        return Close("IEpilogue", $"T {sum}, int row, int panel", body);
    }

    /// <summary>For pixels of pictures: the maps that follow, and the stores.</summary>
    /// <param name="group">The kernel.</param>
    /// <param name="strideY">From one pixel that is asked for to the next, down; the first is a field then.</param>
    /// <param name="strideX">The same across.</param>
    public string WritePixels(KernelGroup group, int strideY = 1, int strideX = 1)
    {
        var body = new SourceWriter();
        bool sparse = strideY * strideX > 1;
        var shape = group.Nodes[0].Shape;
        string column = WriteColumn(body, group);
        // Lines of a table are counted as the pixels of one line.
        Place place = shape.Rank < 3 ? new RowPlace("x", column)
            : sparse ? new PixelPlace("down", "across", shape.Extents[1], column) : new PixelPlace("y", "x", shape.Extents[1], column);
        if (sparse)
        {
            body.Line($"int down = firstY + (y * {Literals.Int(strideY)}), across = firstX + (x * {Literals.Int(strideX)});");
            (_fields, _arguments) = (", int firstY, int firstX", $", {FirstY}, {FirstX}");
        }

        string sum = WriteNodes(body, group, place);
        _isLong = group.Nodes[0] is ContractNode && !IsShort(group);
        _reads = group.Nodes[0] is ContractNode && Loads(group).Any(input => input.PerSample && input.Shape.Size > 1);
        _wantsChoice = group.Nodes.Any(node => node is WindowNode { Kind: WindowKind.Choice });
        return group.Nodes[0] is WindowNode { Kind: not WindowKind.Average }
            ? Close("IPoolEpilogue", $"T {Local(group, WindowKind.Max, "largest")}, T {Local(group, WindowKind.Choice, "choice")}, int sample, int y, int x, int panel", body)
            : Close("IPixelEpilogue", $"T {sum}, int sample, int y, int x, int panel", body);
    }

    /// <summary>For whole rows of pixels, with their channels side by side: the maps that follow, and the stores.</summary>
    public string WriteRows(KernelGroup group)
    {
        var body = new SourceWriter();
        var shape = group.Nodes[0].Shape;
        string sum = WriteNodes(body, group, new LinePlace("y", shape.Extents[1] * shape.Last, "column"), shape.Extents[1] * shape.Last, Along);
        return Close("IRowEpilogue", $"T {sum}, int sample, int y, int column", body);

        string Along(Node node)
        {
            string local = $"spread{Identifiers.Member(node.Name)}";
            _spread.Add((node, local));
            return local;
        }
    }

    /// <summary>For sums over the batch: the maps that follow, the stores, and what they change.</summary>
    public string WriteFeatures(KernelGroup group)
    {
        var body = new SourceWriter();
        body.Line("int column = panel * 16;");
        string sum = Identifiers.Local(group.Nodes[0].Name);
        new CpuFeatures(body, syntax, _own, group).Write();
        return Close("IEpilogue", $"T {sum}, int row, int panel", body);
    }

    /// <summary>For gradients of a parameter: the optimiser's update, or the store of the gradient.</summary>
    public string WriteGradient(Node gradient, ParameterUpdate? update, int rows)
    {
        var body = new SourceWriter();
        body.Line(rows == 1 ? "int at = panel * 16;" : $"int at = ((panel * {Literals.Int(rows)}) + row) * 16;");
        var owner = update ?? kernel.Program.UpdatesOf(gradient).Single();
        if (owner.AddsTo(gradient))
        {
            body.Line($"gradient += T.Load({_own.Gradient(owner.Parameter, written: update is null)}.At(at));");
        }

        if (update is null)
        {
            body.Line($"gradient.Store({_own.Gradient(owner.Parameter, written: true)}.At(at));");
        }
        else
        {
            new CpuUpdate(body, syntax, _own, update.Parameter, "row", "panel").Write();
        }

        return Close("IEpilogue", "T gradient, int row, int panel", body);
    }

    /// <summary>Gives the text of where a panel's columns begin: a local, or zero where there is but one panel, so that the compiler sees how
    /// many columns are stored.</summary>
    private static string WriteColumn(SourceWriter body, KernelGroup group)
    {
        if (group.Nodes[0].Shape.Last <= Kernels.Layout.Lanes)
        {
            return "0";
        }

        body.Line("int column = panel * 16;");
        return "column";
    }

    /// <summary>Whether little follows the contraction.</summary>
    private bool IsShort(KernelGroup group)
    {
        var maps = group.Nodes.OfType<MapNode>().ToArray();
        return maps.Length == group.Nodes.Count - 1 && !maps.Any(map => Effort.IsCostly(map.Body))
            && Loads(group).Count() + maps.Sum(map => Effort.Operations(map.Body)) + group.Nodes.Count(_own.Program.IsStored) <= MostOfShort;
    }

    /// <summary>What the maps of a kernel read that it does not make itself.</summary>
    private static IEnumerable<Node> Loads(KernelGroup group) => group.Nodes.OfType<MapNode>().SelectMany(map => map.Inputs).Distinct().Except(group.Nodes);

    private static string Local(KernelGroup group, WindowKind kind, string otherwise)
        => group.Nodes.OfType<WindowNode>().FirstOrDefault(node => node.Kind == kind) is { } node ? Identifiers.Local(node.Name) : otherwise;

    /// <summary>The maps of a kernel, and the stores; gives the local that the first node's value comes in.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="group">The kernel.</param>
    /// <param name="place">Where the lanes are.</param>
    /// <param name="length">Floats of a row, where lanes are not the channels of a pixel.</param>
    /// <param name="along">Gives where the values of channels are repeated along it.</param>
    private string WriteNodes(SourceWriter body, KernelGroup group, Place place, int length = 0, Func<Node, string>? along = null)
    {
        var scope = new CpuScope(body, syntax, _own, place) { Spread = along };
        int columns = length > 0 ? length : group.Nodes[0].Shape.Last;
        string left = place.Column == "0" ? Literals.Int(columns) : $"{Literals.Int(columns)} - column";
        bool isRow = group.Nodes[0].Shape.Rank == 1, fills = columns % Kernels.Layout.Lanes == 0;
        foreach (var node in group.Nodes)
        {
            scope.Enter(node);

            if (_own.Program.IsStored(node))
            {
                string to = $"{_own.To(node)}.At({scope.Index(node)})", local = scope.Local(node);
                // Behind the last column of a row is padding.
                body.Line(!fills && !(isRow && !_own.Program.BufferOf(node).IsPart) ? $"{local}.StoreFirst({to}, {left});" : $"{local}.Store({to});");
            }
        }

        _streams = scope.Streams;
        return Identifiers.Local(group.Nodes[0].Name);
    }

    private string Close(string contract, string signature, SourceWriter body)
    {
        kernel.Absorb(_own);
        string parameters = _fields + string.Concat(_spread.Select(s => $", Floats {s.Local}")) + string.Concat(_streams.Select(s => $", uint {PointwiseScope.KeyName(s)}"));
        string given = _arguments + string.Concat(_spread.Select(s => $", {s.Local}")) + string.Concat(_streams.Select(s => $", {PointwiseScope.KeyName(s)}"));
        Construction = $"new {name}({(_own.Names + given).TrimStart(',', ' ')})";
        var writer = new SourceWriter();
        using (writer.Open($"private readonly struct {name}({(_own.Declaration + parameters).TrimStart(',', ' ')}) : {contract}<T>"))
        {
            if (_isLong)
            {
                writer.Line("public static bool IsShort => false;");
                writer.Blank();
            }

            if (_reads)
            {
                writer.Line("public static bool Reads => true;");
                writer.Blank();
            }

            if (contract == "IPoolEpilogue" && !_wantsChoice)
            {
                writer.Line("public static bool WantsChoice => false;");
                writer.Blank();
            }

            writer.Line("[MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"public void Finish({signature})"))
            {
                writer.Line(body.ToString().TrimEnd('\n'));
            }
        }

        return writer.ToString();
    }
}
