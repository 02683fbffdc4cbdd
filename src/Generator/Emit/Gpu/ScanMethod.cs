using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the method that finishes a part of a scan's step for one unit of one sample: its vectors, of what was loaded and summed, and their
/// stores.</summary>
/// <param name="scan">The scan.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
/// <param name="reads">What arguments are called.</param>
/// <param name="memory">Where products find the vectors.</param>
internal sealed class ScanMethod(ScanNode scan, GpuOperands operands, GpuExpressions syntax, ScanReads reads, ScanOperands memory)
{
    /// <param name="name">The method's name.</param>
    /// <param name="part">What it does.</param>
    /// <param name="loaded">What it is given.</param>
    /// <param name="keys">What it has to be given behind that: the keys of random numbers.</param>
    public string Write(string name, ScanPart part, IReadOnlyList<ScanArgument> loaded, out string[] keys)
    {
        var body = new SourceWriter();
        var streams = new SortedSet<int>();
        foreach (var vector in part.Vectors)
        {
            syntax.Assign(body, vector.Name, vector.Body, index => reads.NameOf(scan.Step.Arguments[index]), leaf => Leaf(leaf, streams));
            if (vector.Place >= 0)
            {
                body.Line($"arena[{TileLoop.Plus("own", vector.Place * scan.Step.Units)}] = {vector.Name};");
            }

            foreach (string place in memory.PlacesOf(vector))
            {
                body.Line($"shared[(({place}) * {Literals.Int(ScanWriter.Samples.Length)}) + slot] = {vector.Name};");
            }
        }

        keys = [.. streams.Select(operands.Key)];
        string[] parameters =
        [
            "ArrayView<float> arena", .. memory.AreShared ? new[] { "ArrayView<float> shared", "int slot" } : [], "int sample", "int unit", "int own",
            .. memory.Turns.Select(turn => $"int {turn}"), .. loaded.Select(argument => $"float {reads.NameOf(argument)}"), .. keys.Select(key => $"uint {key}"),
        ];
        var writer = new SourceWriter();
        using (writer.Open($"private static void {name}({string.Join(", ", parameters)})"))
        {
            writer.Line(body.ToString().TrimEnd('\n'));
        }

        return writer.ToString();
    }

    /// <summary>The call for a sample.</summary>
    public string Call(string name, IReadOnlyList<ScanArgument> loaded, IEnumerable<string> keys, char sample)
    {
        string[] values =
        [
            "arena", .. memory.AreShared ? new[] { "shared", Literals.Int(ScanWriter.Samples.IndexOf(sample)) } : [], $"sample{sample}", "unit", $"tape{sample} + own + unit",
            .. memory.Turns, .. loaded.Select(argument => reads.NameOf(argument) + (reads.IsOfAll(argument) ? "" : $"{sample}")), .. keys,
        ];
        return $"{name}({string.Join(", ", values)});";
    }

    private static string Leaf(Expr leaf, ISet<int> streams)
    {
        if (leaf is not Uniform { PerChannel: true } uniform)
        {
            throw new InvalidOperationException($"{leaf} cannot stand in a scan");
        }

        streams.Add(uniform.Stream);
        return $"global::NetDsl.Kernels.CounterRandom.Uniform({PointwiseScope.KeyName(uniform.Stream)}, sample, unit)";
    }
}
