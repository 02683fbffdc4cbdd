using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a row kernel with sums or maxima: one group a row. A row that is no wider than a group has one element a
/// thread; a wider one is walked once for each sum, and what several walks need is worked out again.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ReducingRowsWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly RowPhases _phases = new(group);
    private readonly RowSpace _space = RowSpace.Of(operands.Program, group);

    /// <summary>Threads of a group.</summary>
    public int Threads
    {
        get
        {
            int threads = GpuTile.Side;
            while (threads < group.Columns && threads < GpuTile.Threads)
            {
                threads *= 2;
            }

            return threads;
        }
    }

    private bool IsNarrow => group.Columns <= Threads;

    private bool IsRagged => group.Columns != Threads;

    /// <summary>Writes the kernel's body; gives its groups.</summary>
    public string Write(SourceWriter body)
    {
        body.Line($"var shared = global::ILGPU.SharedMemory.Allocate<float>({Int(Threads)});");
        body.Line("int lane = global::ILGPU.Group.IdxX;");
        body.Line(_space.Rows == 1 ? "int sample = global::ILGPU.Grid.IdxX;" : $"int sample = global::ILGPU.Grid.IdxX / {Int(_space.Rows)};");
        GpuHalo.Write(body, operands, group);
        ElementsWriter.WriteRow(body, _space, "global::ILGPU.Grid.IdxX", 1);
        if (IsNarrow)
        {
            body.Line(IsRagged ? $"int column = global::System.Math.Min(lane, {Int(group.Columns - 1)});" : "int column = lane;");
        }

        var scope = new GpuScope(body, syntax, operands, _space.Place("column"));
        for (int phase = _phases.First; phase <= _phases.Last; phase++)
        {
            WritePhase(body, scope, _phases.At(phase));
        }

        return _space.Rows > 1 ? $"Samples * {Int(_space.Rows)}" : "Samples";
    }

    private static string Int(int value) => Literals.Int(value);

    private void WritePhase(SourceWriter body, GpuScope scope, IReadOnlyList<Node> here)
    {
        foreach (var node in here.Where(node => _space.IsScalar(node) && !RowPhases.IsLoopReduce(node)))
        {
            WriteScalar(body, scope, node);
        }

        var sums = here.OfType<ReduceNode>().Where(RowPhases.IsLoopReduce).ToArray();
        var stored = here.Where(node => node is MapNode && !_space.IsScalar(node) && operands.Program.IsStored(node)).ToArray();
        if (sums.Length == 0 && stored.Length == 0)
        {
            return;
        }

        if (IsNarrow)
        {
            WriteElement(body, scope, here.OfType<MapNode>().Where(map => !_space.IsScalar(map)), IsRagged ? $"lane < {Int(group.Columns)}" : null);
            foreach (var sum in sums)
            {
                string value = scope.Local(sum.Inputs[0]);
                WriteAcross(body, scope, sum, IsRagged ? $"lane < {Int(group.Columns)} ? {value} : {Identity(sum)}" : value);
            }

            return;
        }

        foreach (var sum in sums)
        {
            body.Line($"float {Part(sum)} = {Identity(sum)};");
        }

        var needed = _phases.Needed([.. sums.Select(s => Topology.Source(s.Inputs[0])), .. stored], _space.IsScalar).ToArray();
        foreach (var input in needed.Concat<Node>(sums).SelectMany(node => node.Inputs).Where(_space.IsScalar))
        {
            // What is one number a row is loaded before the loop, and still there in the next one.
            scope.Local(input);
        }

        using (body.Open($"for (int column = lane; column < {Int(group.Columns)}; column += {Int(Threads)})"))
        {
            WriteElement(body, scope, needed, null, stored);
            foreach (var sum in sums)
            {
                string value = scope.Local(sum.Inputs[0]);
                body.Line(sum.Kind == ReduceKind.Sum ? $"{Part(sum)} += {value};" : $"{Part(sum)} = global::NetDsl.Gpu.FloatOrder.Max({Part(sum)}, {value});");
            }
        }

        scope.Forget(node => !_space.IsScalar(node));
        foreach (var sum in sums)
        {
            WriteAcross(body, scope, sum, Part(sum));
        }
    }

    private void WriteElement(SourceWriter body, GpuScope scope, IEnumerable<MapNode> maps, string? condition, Node[]? stored = null)
    {
        foreach (var map in maps)
        {
            scope.Compute(map);
            if (stored?.Contains(map) ?? operands.Program.IsStored(map))
            {
                body.Line(scope.Store(map, condition));
            }
        }
    }

    private void WriteScalar(SourceWriter body, GpuScope scope, Node node)
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
            body.Line(scope.Store(node, "lane == 0"));
        }
    }

    private void WriteAcross(SourceWriter body, GpuScope scope, ReduceNode sum, string value)
    {
        string name = Identifiers.Local(sum.Name);
        body.Line($"float {name} = global::NetDsl.Gpu.AcrossGroup.{sum.Kind}(shared, lane, {Int(Threads)}, {value});");
        scope.Define(sum, name);
        if (operands.Program.IsStored(sum))
        {
            body.Line(scope.Store(sum, "lane == 0"));
        }
    }

    private static string Part(ReduceNode sum) => $"{Identifiers.Local(sum.Name)}Part";

    private static string Identity(ReduceNode sum) => sum.Kind == ReduceKind.Sum ? "0f" : "float.NegativeInfinity";
}
