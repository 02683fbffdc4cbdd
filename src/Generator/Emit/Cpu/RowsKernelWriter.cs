using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a row kernel: for each row, loops over its columns sixteen at a time. A sum or maximum ends a loop; what
/// needs it comes in the next one, and maps that several loops need are worked out again.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class RowsKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    private readonly SourceWriter _writer = new();
    private readonly RowPhases _phases = new(group);
    private readonly RowSpace _space = RowSpace.Of(operands.Program, group);

    private bool IsNarrow => _space.Columns <= Kernels.Layout.Lanes;

    private bool IsRagged => _space.Columns % Kernels.Layout.Lanes != 0;

    /// <summary>The statements of the method's body.</summary>
    public string Write()
    {
        var body = new SourceWriter();
        var scope = new CpuScope(_writer, syntax, operands, _space.Place(IsNarrow ? "0" : "column"));
        for (int phase = 0; phase <= _phases.Last; phase++)
        {
            WritePhase(scope, phase);
        }

        body.Line("var (from, to) = me.Share(batch);");
        CpuScope.WriteKeys(body, operands, scope.Streams);
        HaloWriter.Write(body, operands, group, "from", "to");
        using (body.Open("for (int sample = from; sample < to; sample++)"))
        {
            _space.WriteLoops(body, _writer.ToString().TrimEnd('\n'));
        }

        return body.ToString();
    }

    private void WritePhase(CpuScope scope, int phase)
    {
        var here = _phases.At(phase);
        foreach (var node in here.Where(node => _space.IsScalar(node) && !RowPhases.IsLoopReduce(node)))
        {
            WriteScalar(scope, node);
        }

        var sums = here.OfType<ReduceNode>().Where(RowPhases.IsLoopReduce).ToArray();
        var stored = here.Where(node => node is MapNode && !_space.IsScalar(node) && operands.Program.IsStored(node)).ToArray();
        if (sums.Length == 0 && stored.Length == 0)
        {
            return;
        }

        if (IsNarrow)
        {
            WriteNarrow(scope, here, sums, phase == _phases.First);
            return;
        }

        foreach (var sum in sums)
        {
            _writer.Line($"var {Identifiers.Local(sum.Name)}Lanes = {Identity(sum)};");
        }

        var needed = _phases.Needed([.. sums.Select(s => Topology.Source(s.Inputs[0])), .. stored], _space.IsScalar).ToArray();
        foreach (var input in needed.Concat<Node>(sums).SelectMany(node => node.Inputs).Where(_space.IsScalar))
        {
            // What is one number a row is loaded before the loop, and still there in the next one.
            scope.Local(input);
        }

        using (_writer.Open($"for (int column = 0; column < {Literals.Int(_space.Columns)}; column += 16)"))
        {
            WriteLive("column");
            foreach (var node in needed)
            {
                scope.Compute(node);
                Store(scope, node, stored.Contains(node));
            }

            foreach (var sum in sums)
            {
                string lanes = $"{Identifiers.Local(sum.Name)}Lanes", value = Live(sum, scope.Local(sum.Inputs[0]));
                _writer.Line(sum.Kind == ReduceKind.Sum ? $"{lanes} += {value};" : $"{lanes} = T.Max({lanes}, {value});");
            }
        }

        scope.Forget(node => !_space.IsScalar(node));
        foreach (var sum in sums)
        {
            WriteAcross(scope, sum, $"{Identifiers.Local(sum.Name)}Lanes");
        }
    }

    /// <summary>A row that is one block of lanes: no loop, nothing worked out twice.</summary>
    private void WriteNarrow(CpuScope scope, IReadOnlyList<Node> here, ReduceNode[] sums, bool first)
    {
        if (first)
        {
            WriteLive("0");
        }

        foreach (var node in here)
        {
            if (node is MapNode map && !_space.IsScalar(map))
            {
                scope.Compute(map);
                Store(scope, map, operands.Program.IsStored(map));
            }
            else if (node is ReduceNode sum && sums.Contains(sum))
            {
                WriteAcross(scope, sum, Live(sum, scope.Local(sum.Inputs[0])));
            }
        }
    }

    private void WriteScalar(CpuScope scope, Node node)
    {
        if (node is ReduceNode reduce)
        {
            // A row of one element is its own sum.
            scope.Define(reduce, scope.Local(reduce.Inputs[0]));
        }
        else
        {
            scope.Compute((MapNode)node);
        }

        if (operands.Program.IsStored(node))
        {
            string local = scope.Local(node), to = operands.To(node);
            _writer.Line(StoreOne(node, local, $"{to}.At({scope.Index(node)})"));
        }
    }

    private void WriteAcross(CpuScope scope, ReduceNode sum, string lanes)
    {
        string name = Identifiers.Local(sum.Name);
        _writer.Line($"var {name} = T.Broadcast(T.{sum.Kind}({lanes}));");
        scope.Define(sum, name);
        if (operands.Program.IsStored(sum))
        {
            _writer.Line(StoreOne(sum, name, $"{operands.To(sum)}.At({scope.Index(sum)})"));
        }
    }

    private void Store(CpuScope scope, Node node, bool stored)
    {
        if (stored)
        {
            string local = scope.Local(node), to = $"{operands.To(node)}.At({scope.Index(node)})";
            _writer.Line(!IsRagged ? $"{local}.Store({to});"
                : _space.IsOneRow && !operands.Program.BufferOf(node).IsPart ? $"T.And({local}, live).Store({to});"
                : $"{local}.StoreFirst({to}, {Literals.Int(_space.Columns)}{(IsNarrow ? "" : " - column")});");
        }
    }

    /// <summary>The number of a row. Where a sample has one row, the fifteen behind it are padding.</summary>
    private string StoreOne(Node node, string local, string to)
        => _space.IsOneRow && !operands.Program.BufferOf(node).IsPart ? $"{local}.Store({to});" : $"{local}.StoreFirst({to}, 1);";

    private void WriteLive(string column)
    {
        if (IsRagged)
        {
            _writer.Line(column == "0"
                ? $"var live = T.FirstMask({Literals.Int(_space.Columns)});"
                : $"var live = T.FirstMask({Literals.Int(_space.Columns)} - {column});");
        }
    }

    private string Live(ReduceNode sum, string value)
        => !IsRagged ? value : sum.Kind == ReduceKind.Sum ? $"T.And({value}, live)" : $"T.Select(live, {value}, {Identity(sum)})";

    private static string Identity(ReduceNode sum)
        => sum.Kind == ReduceKind.Sum ? "T.Zero" : "T.Broadcast(float.NegativeInfinity)";
}
