using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>The rows that the passes over one sample's units read and store, as locals that stand before them.</summary>
/// <param name="scan">The scan.</param>
/// <param name="sources">Where it reads.</param>
/// <param name="passes">The passes.</param>
internal sealed class ScanRows(ScanNode scan, ScanSources sources, IReadOnlyList<ScanPass> passes)
{
    private readonly List<string> _statements = [];

    /// <summary>What has to stand before the passes.</summary>
    public IReadOnlyList<string> Statements => _statements;

    private int Units => scan.Step.Units;

    /// <summary>The row of a sequence's or an input's vectors; of a sequence of one number a step, that number for all units.</summary>
    public string Of(Node node, int shift, bool onlyFirst)
    {
        var (row, statement) = sources.OfSample(node, shift, onlyFirst);
        return Row(row, statement);
    }

    /// <summary>The row that this step stores.</summary>
    public string Own => Row("ownRow", $"var ownRow = {sources.Own}.At((nint)sample * {Literals.Int(sources.SampleStride)});");

    /// <summary>The row that the step before stored.</summary>
    public string Before => Row("beforeRow", $"var beforeRow = {sources.Before}.At(sample * {sources.Before}Stride);");

    /// <summary>The row of a product's sums.</summary>
    public string OfProduct(int number)
    {
        var product = scan.Step.Operations.OfType<ScanProduct>().Single(other => other.Number == number);
        string sums = ScanSources.SumsOf(product);
        return Row($"{sums}Row", $"var {sums}Row = {sums}.At((nint)(sample - first) * {Literals.Int(ScanSources.StrideOf(product, Units))});");
    }

    /// <summary>Where a vector lies that no step stores and another pass reads; null where none does.</summary>
    public string? Between(ScanVector vector)
        => vector.Place < 0 && passes.Any(pass => !pass.Makes(vector.Number) && Reads(pass, vector.Number)) ? sources.Between(vector) : null;

    private bool Reads(ScanPass pass, int vector) => pass.Vectors.SelectMany(reader => Substitution.ArgumentsOf(reader.Body))
        .Any(index => scan.Step.Arguments[index] is VectorArgument { OfStepBefore: false } read && read.Vector == vector);

    private string Row(string name, string statement)
    {
        if (!_statements.Contains(statement))
        {
            _statements.Add(statement);
        }

        return name;
    }
}
