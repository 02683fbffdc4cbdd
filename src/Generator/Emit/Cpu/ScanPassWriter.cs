using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a pass over the units, sixteen at a time: loads what its vectors read, once, and gives each a local. The last sixteen begin
/// where they end with the last unit: some units are worked out twice, and nothing is written behind them.</summary>
/// <param name="scan">The scan.</param>
/// <param name="rows">The rows of the sample.</param>
/// <param name="syntax">How expressions are written.</param>
/// <param name="operands">Collects what the kernel takes.</param>
/// <param name="streams">The random numbers that are drawn.</param>
internal sealed class ScanPassWriter(ScanNode scan, ScanRows rows, CpuExpressions syntax, KernelOperands operands, ISet<int> streams)
{
    private readonly SourceWriter _writer = new();
    private readonly Dictionary<ScanArgument, string> _locals = [];
    private readonly List<string> _taken = [], _names = [];

    private int Units => scan.Step.Units;

    /// <param name="calls">Where the loop goes, or the call of its method.</param>
    /// <param name="methods">Where the method goes.</param>
    /// <param name="name">What its name begins with.</param>
    /// <param name="pass">The pass.</param>
    public void Write(SourceWriter calls, SourceWriter methods, string name, ScanPass pass)
    {
        foreach (var vector in pass.Vectors)
        {
            Compute(vector);
        }

        if (!pass.IsCostly)
        {
            WriteLoop(calls);
            return;
        }

        string method = $"{name}Of{Identifiers.Member(pass.Vectors[pass.Vectors.Count - 1].Name)}";
        methods.Line("[MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining | global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]");
        using (methods.Open($"private static void {method}({string.Join(", ", _taken)})"))
        {
            WriteLoop(methods);
        }

        methods.Line("");
        calls.Line($"{method}({string.Join(", ", _names)});");
    }

    private void WriteLoop(SourceWriter to)
    {
        bool overlaps = Units > Kernels.Layout.Lanes && Units % Kernels.Layout.Lanes != 0;
        using (to.Open($"for (int {(overlaps ? "at" : "column")} = 0; {(overlaps ? "at" : "column")} < {Int(Units)}; {(overlaps ? "at" : "column")} += 16)"))
        {
            if (overlaps)
            {
                to.Line($"int column = System.Math.Min(at, {Int(Units - Kernels.Layout.Lanes)});");
            }

            to.Line(_writer.ToString().TrimEnd('\n'));
        }
    }

    private void Compute(ScanVector vector)
    {
        foreach (int index in Substitution.ArgumentsOf(vector.Body))
        {
            Local(scan.Step.Arguments[index]);
        }

        syntax.Assign(_writer, vector.Name, vector.Body, index => Local(scan.Step.Arguments[index]), Leaf);
        _locals[new VectorArgument(vector.Number, false)] = vector.Name;
        if (vector.Place >= 0)
        {
            string place = At(Take("Floats", rows.Own), vector.Place);
            _writer.Line(Units >= Kernels.Layout.Lanes ? $"{vector.Name}.Store({place});" : $"{vector.Name}.StoreFirst({place}, {Int(Units)});");
        }
        else if (rows.Between(vector) is { } between)
        {
            _writer.Line($"{vector.Name}.Store({At(Take("Floats", between), 0)});");
        }
    }

    private string Local(ScanArgument argument)
    {
        if (_locals.TryGetValue(argument, out string? known))
        {
            return known;
        }

        var (local, value) = Load(argument);
        if (value is not null)
        {
            _writer.Line($"var {local} = {value};");
        }

        _locals.Add(argument, local);
        return local;
    }

    private (string Name, string? Value) Load(ScanArgument argument)
    {
        switch (argument)
        {
            case SequenceArgument sequence:
                return LoadOf(scan.Inputs[sequence.Input], sequence.Vector, sequence.Shift, onlyFirst: false);
            case RowArgument row when scan.Inputs[row.Input] is ParameterNode parameter:
                string from = Take("Floats", operands.Parameter(parameter, prefix: "from"));
                return ($"{from}{Int(row.Vector + 1)}", $"T.Load({At(from, row.Vector)})");
            case RowArgument row:
                return LoadOf(scan.Inputs[row.Input], row.Vector, 0, row.OnlyFirst);
            case VectorArgument vector:
                var made = scan.Step.Operations.OfType<ScanVector>().Single(other => other.Number == vector.Vector);
                string stored = Take("Floats", vector.OfStepBefore ? rows.Before : rows.Between(made) ?? rows.Own);
                return ($"{made.Name}{(vector.OfStepBefore ? "Before" : "")}", $"T.Load({At(stored, Math.Max(made.Place, 0))})");
            case ProductArgument result:
                string sums = Take("Floats", rows.OfProduct(result.Product));
                return ($"sum{Int(result.Product + 1)}Of{Int(result.Result + 1)}", $"T.Load({At(sums, result.Result)})");
            default:
                throw new InvalidOperationException($"{argument} cannot be loaded");
        }
    }

    private (string Name, string? Value) LoadOf(Node node, int vector, int shift, bool onlyFirst)
    {
        string row = rows.Of(node, shift, onlyFirst);
        bool isNumber = ScanText.IsScalar(node) && scan.Step.IsSequence(node);
        Take(isNumber ? "T" : "Floats", row);
        return isNumber ? (row, null) : (NameOf(node, row, vector, shift), $"T.Load({At(row, vector)})");
    }

    /// <summary>What another scan stored is called as it was there.</summary>
    private static string NameOf(Node node, string row, int vector, int shift)
        => node is ScanNode other ? other.Step.Operations.OfType<ScanVector>().Single(made => made.Place == vector).Name + (shift > 0 ? "After" : "")
            : $"{row}{Int(vector + 1)}";

    private static string Int(int value) => Literals.Int(value);

    /// <summary>Something that stands before the loop: a method of its own is given it.</summary>
    private string Take(string type, string name)
    {
        if (!_names.Contains(name))
        {
            _names.Add(name);
            _taken.Add($"{type} {name}");
        }

        return name;
    }

    /// <summary>The text of the first lane's place in a vector.</summary>
    private string At(string row, int vector) => vector == 0 ? $"{row}.At(column)" : $"{row}.At({Int(vector * Units)} + column)";

    private string Leaf(Expr leaf)
    {
        if (leaf is not Uniform { PerChannel: true } uniform)
        {
            throw new InvalidOperationException($"{leaf} cannot stand in a scan");
        }

        streams.Add(uniform.Stream);
        return $"global::NetDsl.Kernels.CounterRandom.Uniform<T>({Take("uint", PointwiseScope.KeyName(uniform.Stream))}, {Take("int", "sample")}, column)";
    }
}
