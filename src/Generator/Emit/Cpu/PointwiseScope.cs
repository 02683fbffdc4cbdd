using NetDsl.Generator.Expressions;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes pointwise nodes inside a kernel: loads what they read, once, and gives each a local.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="operands">The kernel's.</param>
/// <param name="sample">The text of the sample's number in the batch.</param>
/// <param name="row">The text of the row's number in the sample, or null where there is one row.</param>
/// <param name="column">The text of the first column; 0 where a row is one block.</param>
internal sealed class PointwiseScope(SourceWriter writer, ExpressionSyntax syntax, KernelOperands operands, string sample, string? row,
    string column)
{
    private readonly Dictionary<Node, string> locals = [];

    /// <summary>Random keys that the kernel has to make before its loop: one a stream.</summary>
    public SortedSet<int> Streams { get; } = [];

    /// <summary>Says which local holds a node's lanes.</summary>
    public void Define(Node node, string local) => locals[node] = local;

    public bool Knows(Node node) => locals.ContainsKey(node);

    /// <summary>Forgets what is only right for one block of columns.</summary>
    public void Forget(Func<Node, bool> which)
    {
        foreach (var node in locals.Keys.Where(which).ToArray())
        {
            locals.Remove(node);
        }
    }

    /// <summary>The local of a node, loaded now if need be.</summary>
    public string Local(Node node)
    {
        if (locals.TryGetValue(node, out string? known) || locals.TryGetValue(Fuser.Source(node), out known))
        {
            return known;
        }

        // What the caller gave may have the name of what the network makes of it.
        string name = node is InputNode ? $"given{Identifiers.Member(node.Name)}" : Identifiers.Local(node.Name);
        writer.Line($"var {name} = {Load(node)};");
        locals.Add(node, name);
        return name;
    }

    /// <summary>Computes a map into a local of its name.</summary>
    public void Compute(MapNode map)
    {
        if (Knows(map))
        {
            return;
        }

        foreach (var input in map.Inputs)
        {
            Local(input);
        }

        string name = Identifiers.Local(map.Name);
        syntax.Assign(writer, name, map.Body, i => Local(map.Inputs[i]), leaf => Leaf(leaf, IsScalar(map)));
        locals.Add(map, name);
    }

    /// <summary>The index of a node's first lane in its memory.</summary>
    public string Index(Node node)
    {
        var terms = new List<string> { $"(nint){sample} * {Literals.Int(operands.Program.BufferOf(node).SampleStride)}" };
        if (row is not null)
        {
            terms.Add(node.Shape.Last == 1 ? row : $"{row} * {Literals.Int(node.Shape.Last)}");
        }

        if (node.Shape.Last > 1 && column != "0")
        {
            terms.Add(column);
        }

        return terms.Count == 1 ? terms[0] : string.Join(" + ", terms.Select(t => t.Contains('*') ? $"({t})" : t));
    }

    private string Load(Node node)
    {
        switch (node)
        {
            case InputNode { Kind: InputKind.Indices } labels:
                return $"{operands.Sample(labels)}.LoadIndex({sample})";
            case InputNode input when IsScalar(input):
                return $"{operands.Sample(input)}.LoadOne({sample}, {row ?? "0"})";
            case InputNode input:
                return $"{operands.Sample(input)}.Load({sample}, {(row is null ? column : $"({row} * {Literals.Int(input.Shape.Last)}) + {column}")})";
            case ParameterNode parameter:
                string from = operands.Parameter(parameter, prefix: "from");
                return IsScalar(parameter) ? $"T.Broadcast({from}[0])" : $"T.Load({from}.At({column}))";
            default:
                var source = Fuser.Source(node);
                return IsScalar(node)
                    ? $"T.Broadcast({operands.From(source)}[{Index(node)}])"
                    : $"T.Load({operands.From(source)}.At({Index(node)}))";
        }
    }

    /// <summary>One number a row: every lane holds it.</summary>
    private static bool IsScalar(Node node) => node.Shape.Last == 1;

    private string Leaf(Expr leaf, bool isScalar)
    {
        switch (leaf)
        {
            case Scalar { Which: StepScalar.InverseBatch }:
                return $"T.Broadcast({operands.InverseBatch()})";
            case Scalar scalar:
                return $"T.Broadcast({operands.Step()}.{scalar.Which})";
            case Column when isScalar:
                return "T.Zero";
            case Column:
                return column == "0" ? "T.ConvertToFloat(T.Iota)" : $"T.ConvertToFloat(T.AddInt(T.Iota, T.BroadcastInt({column})))";
            case Uniform uniform:
                Streams.Add(uniform.Stream);
                return isScalar
                    ? $"T.Broadcast(CounterRandom.Uniform({KeyName(uniform.Stream)}, {sample}, 0))"
                    : $"CounterRandom.Uniform<T>({KeyName(uniform.Stream)}, {sample}, {column})";
            default:
                throw new InvalidOperationException($"{leaf} is no leaf");
        }
    }

    public static string KeyName(int stream) => $"key{Literals.Int(stream)}";

    /// <summary>Writes the keys of random streams: made once a kernel, from seed and step.</summary>
    public static void WriteKeys(SourceWriter writer, KernelOperands operands, IEnumerable<int> streams)
    {
        foreach (int stream in streams)
        {
            string step = operands.Step();
            writer.Line($"uint {KeyName(stream)} = CounterRandom.Key({step}.Seed, {Literals.Int(stream)}, {step}.Step);");
        }
    }
}
