using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Vectors of a scan, sixteen units at a time: loads what they read, once, and gives each a local.</summary>
/// <param name="scan">The scan.</param>
/// <param name="sources">Where it reads.</param>
/// <param name="syntax">How expressions are written.</param>
/// <param name="operands">Collects what the kernel takes.</param>
/// <param name="writer">Where to.</param>
/// <param name="methods">Where methods of their own go.</param>
/// <param name="name">What their names begin with.</param>
/// <param name="streams">The random numbers that are drawn.</param>
internal sealed class ScanScope(ScanNode scan, ScanSources sources, CpuExpressions syntax, KernelOperands operands, SourceWriter writer,
    SourceWriter methods, string name, ISet<int> streams)
{
    private readonly Dictionary<ScanArgument, string> locals = [];
    private readonly List<string> ofSample = [];

    /// <summary>What has to stand before the loop over units.</summary>
    public IReadOnlyList<string> OfSample => ofSample;

    private int Units => scan.Step.Units;

    public void Compute(ScanVector vector)
    {
        foreach (int index in Substitution.ArgumentsOf(vector.Body))
        {
            Local(scan.Step.Arguments[index]);
        }

        if (IsCostly(vector.Body))
        {
            WriteApart(vector);
        }
        else
        {
            syntax.Assign(writer, vector.Name, vector.Body, index => Local(scan.Step.Arguments[index]), Leaf);
        }

        locals[new VectorArgument(vector.Number, false)] = vector.Name;
        if (vector.Place >= 0)
        {
            string row = Row("ownRow", $"{sources.Own}.At((nint)sample * {Literals.Int(sources.SampleStride)})");
            string place = At(row, vector.Place);
            writer.Line(Units % Kernels.Layout.Lanes == 0 ? $"{vector.Name}.Store({place});" : $"{vector.Name}.StoreFirst({place}, {Literals.Int(Units)} - column);");
        }
    }

    /// <summary>A vector with costly functions is a method of its own: in a loop with many of them, the compiler would stop to write
    /// them out.</summary>
    private void WriteApart(ScanVector vector)
    {
        string method = $"{name}Of{Identifiers.Member(vector.Name)}";
        string[] taken = [.. Substitution.ArgumentsOf(vector.Body).Select(index => Local(scan.Step.Arguments[index])).Distinct()];
        methods.Line("[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]");
        using (methods.Open($"private static T {method}({string.Join(", ", taken.Select(local => $"T {local}"))})"))
        {
            string value = syntax.Value(methods, vector.Name, vector.Body, index => Local(scan.Step.Arguments[index]), Leaf);
            methods.Line($"return {value};");
        }

        methods.Line("");
        writer.Line($"var {vector.Name} = {method}({string.Join(", ", taken)});");
    }

    private static bool IsCostly(Expr expr)
        => expr is Unary { Op: UnaryOp.Exp or UnaryOp.Log or UnaryOp.Tanh or UnaryOp.Erf } || expr.Parts.Any(IsCostly);

    private string Local(ScanArgument argument)
    {
        if (locals.TryGetValue(argument, out string? known))
        {
            return known;
        }

        var (local, value) = Load(argument);
        if (value is not null)
        {
            writer.Line($"var {local} = {value};");
        }

        locals.Add(argument, local);
        return local;
    }

    private (string Name, string? Value) Load(ScanArgument argument)
    {
        switch (argument)
        {
            case SequenceArgument sequence:
                return LoadOf(scan.Inputs[sequence.Input], sequence.Vector, sequence.Shift, onlyFirst: false);
            case RowArgument row when scan.Inputs[row.Input] is ParameterNode parameter:
                string from = operands.Parameter(parameter, prefix: "from");
                return (Named(Identifiers.Local(parameter.Name), parameter, row.Vector), $"T.Load({At(from, row.Vector)})");
            case RowArgument row:
                return LoadOf(scan.Inputs[row.Input], row.Vector, 0, row.OnlyFirst);
            case VectorArgument vector:
                var made = scan.Step.Operations.OfType<ScanVector>().Single(other => other.Number == vector.Vector);
                string place = vector.OfStepBefore
                    ? Row("beforeRow", $"{sources.Before}.At(sample * {sources.Before}Stride)")
                    : Row("ownRow", $"{sources.Own}.At((nint)sample * {Literals.Int(sources.SampleStride)})");
                return ($"{made.Name}{(vector.OfStepBefore ? "Before" : "")}", $"T.Load({At(place, made.Place)})");
            case ProductArgument result:
                var product = scan.Step.Operations.OfType<ScanProduct>().Single(other => other.Number == result.Product);
                string sums = ScanSources.SumsOf(product);
                string sum = Row($"{sums}Row", $"{sums}.At((nint)(sample - first) * {Literals.Int(ScanSources.StrideOf(product, Units))})");
                return ($"sum{Literals.Int(result.Product + 1)}Of{Literals.Int(result.Result + 1)}", $"T.Load({At(sum, result.Result)})");
            default:
                throw new InvalidOperationException($"{argument} cannot be loaded");
        }
    }

    private (string Name, string? Value) LoadOf(Node node, int vector, int shift, bool onlyFirst)
    {
        var (row, statement) = sources.OfSample(node, shift, onlyFirst);
        if (!ofSample.Contains(statement))
        {
            ofSample.Add(statement);
        }

        return ScanText.IsScalar(node) && sources.IsSequence(node) ? (row, null) : (NameOf(node, row, vector, shift), $"T.Load({At(row, vector)})");
    }

    /// <summary>What another scan stored is called as it was there.</summary>
    private static string NameOf(Node node, string row, int vector, int shift)
        => node is ScanNode other ? other.Step.Operations.OfType<ScanVector>().Single(made => made.Place == vector).Name + (shift > 0 ? "After" : "")
            : $"{row}{Literals.Int(vector + 1)}";

    private string Row(string row, string place)
    {
        string statement = $"var {row} = {place};";
        if (!ofSample.Contains(statement))
        {
            ofSample.Add(statement);
        }

        return row;
    }

    private string Named(string local, Node node, int vector) => node.Shape.Last == Units ? local : $"{local}{Literals.Int(vector + 1)}";

    /// <summary>The text of the first lane's place in a vector.</summary>
    private string At(string row, int vector)
        => vector == 0 ? $"{row}.At(column)" : $"{row}.At({Literals.Int(vector * Units)} + column)";

    private string Leaf(Expr leaf)
    {
        if (leaf is not Uniform { PerChannel: true } uniform)
        {
            throw new InvalidOperationException($"{leaf} cannot stand in a scan");
        }

        streams.Add(uniform.Stream);
        return $"CounterRandom.Uniform<T>({PointwiseScope.KeyName(uniform.Stream)}, sample, column)";
    }
}
