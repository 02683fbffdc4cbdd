using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a contraction: the call of the register tiles, and the struct that says what becomes of each finished
/// sum.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ContractKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>From so many panels on they are what threads share; else it is rows.</summary>
    private const int PanelsToShare = 8;

    private readonly ContractNode _contraction = group.Contraction;

    /// <summary>The statements of the method's body; the structs come in <paramref name="structs"/>.</summary>
    public string Write(string name, out string structs)
        => _contraction.IsDepthwise ? new DepthwiseKernelWriter(group, operands, syntax).Write(name, out structs)
            : _contraction.Window is not null ? new PixelKernelWriter(group, operands, syntax).Write(name, out structs)
            : _contraction.Role == ContractRole.WeightGradient ? WriteWeightGradient(name, out structs) : WriteRows(name, out structs);

    private static int Panels(int columns) => Kernels.Layout.Panels(columns);

    private static string Int(int value) => Literals.Int(value);

    private string WriteRows(string name, out string structs)
    {
        var a = Topology.Source(_contraction.Inputs[0]);
        int depth = _contraction.Inputs[0].Shape.Last, panels = Panels(_contraction.Shape.Last);
        string from = operands.From(a);
        string weights = _contraction.Role == ContractRole.Forward
            ? operands.Parameter(_contraction.Inputs[1])
            : operands.Transposed(_contraction.Inputs[1]);

        var finish = new FinishStruct($"{name}Finish", operands, syntax);
        structs = finish.WriteForward(group);
        var body = new SourceWriter();
        finish.WriteKeys(body);
        body.Line($"var finish = {finish.Construction};");
        bool byPanels = panels >= PanelsToShare;
        body.Line($"var (from, to) = me.Share({(byPanels ? Int(panels) : "batch")});");
        string range = byPanels ? $"0, batch, from, to" : $"from, to, 0, {Int(panels)}";
        body.Line($"Contraction<T>.Rows({from}, {Int(operands.Program.BufferOf(a).SampleStride)}, 1, {Int(depth)}, 0, {weights}, "
            + $"{Int(depth * Kernels.Layout.Lanes)}, {range}, ref finish);");
        return body.ToString();
    }

    private string WriteWeightGradient(string name, out string structs)
    {
        Node a = Topology.Source(_contraction.Inputs[0]), b = Topology.Source(_contraction.Inputs[1]);
        int inputs = _contraction.Shape.Extents[0], outputs = _contraction.Shape.Last, panels = Panels(outputs);
        string fromA = operands.From(a), fromB = operands.From(b);
        int strideA = operands.Program.BufferOf(a).SampleStride, strideB = operands.Program.BufferOf(b).SampleStride;
        var update = new FinishStruct($"{name}Finish", operands, syntax);
        string text = update.WriteGradient(_contraction, UpdateOf(_contraction), inputs);
        var body = new SourceWriter();
        bool byPanels = panels >= PanelsToShare;
        if (group.Nodes.OfType<ReduceNode>().FirstOrDefault() is { } sum)
        {
            var bias = new FinishStruct($"{name}BiasFinish", operands, syntax);
            text += "\n" + bias.WriteGradient(sum, UpdateOf(sum), 1);
            body.Line($"// The bias: sums over the batch.");
            body.Line($"var (firstPanel, endPanel) = me.Share({Int(panels)});");
            body.Line($"var finishBias = {bias.Construction};");
            body.Line($"BatchSum<T>.Run({fromB}, {Int(strideB)}, batch, firstPanel, endPanel, ref finishBias);");
            body.Blank();
            body.Line("// The weights, updated as soon as their gradient is known.");
        }

        body.Line($"var finish = {update.Construction};");
        body.Line($"var (from, to) = me.Share({Int(byPanels ? panels : inputs)});");
        string range = byPanels ? $"0, {Int(inputs)}, from, to" : $"from, to, 0, {Int(panels)}";
        body.Line($"Contraction<T>.Columns({fromA}, {Int(strideA)}, {fromB}, {Int(strideB)}, batch, {range}, ref finish);");
        structs = text;
        return body.ToString();
    }

    private ParameterUpdate? UpdateOf(Node gradient) => group.Updates.FirstOrDefault(u => u.Gradient == gradient);
}
