using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Where a group of threads keeps the vectors that products read, for its samples side by side: in shared memory; or, where
/// they are too long, where each step stores them anyway. Those that the next step reads have two places, which change.</summary>
/// <param name="scan">The scan.</param>
internal sealed class ScanOperands(ScanNode scan)
{
    /// <summary>How many fours of floats a group may have: every device has 32 KiB.</summary>
    private const int MostQuads = 2048;

    private readonly (int Place, int Count)[] _ranges = [.. scan.Step.Operations.OfType<ScanProduct>().Select(product => (product.Place, product.Count)).Distinct()];

    /// <summary>Whether they are in shared memory.</summary>
    public bool AreShared => _ranges.Length > 0 && Quads <= MostQuads;

    /// <summary>What says whose place is whose in a step.</summary>
    public IEnumerable<string> Turns => AreShared && _ranges.Any(IsKept) ? ["now"] : [];

    private int Units => scan.Step.Units;

    private int Quads => _ranges.Sum(range => Length(range) * (IsKept(range) ? 2 : 1));

    /// <summary>Writes the shared memory.</summary>
    public void WriteMemory(SourceWriter body)
    {
        if (AreShared)
        {
            body.Line($"var quads = global::ILGPU.SharedMemory.Allocate<Quad>({Int(Quads)});");
            body.Line("var shared = quads.Cast<float>();");
        }
    }

    /// <summary>Writes which of the two places are whose in this step.</summary>
    public void WriteStep(SourceWriter body)
    {
        if (Turns.Any())
        {
            body.Line("int now = index & 1, last = now ^ 1;");
        }
    }

    /// <summary>The loads of a step of a product's depth, for all samples.</summary>
    /// <param name="product">The product.</param>
    /// <param name="k">The text of the step's number.</param>
    /// <param name="name">Of what is loaded.</param>
    public string Loads(ScanProduct product, string k, string name)
    {
        if (AreShared)
        {
            return $"var {name} = quads[{Quad((product.Place, product.Count), product.OfStepBefore)} + {k}];";
        }

        string row = product.OfStepBefore ? "before" : "own", place = TileLoop.Plus(row, product.Place * Units);
        return $"float {string.Join(", ", ScanWriter.Samples.Select(sample => $"{name}{sample} = arena[tape{sample} + {place} + {k}]"))};";
    }

    /// <summary>What was loaded for a sample.</summary>
    public string Loaded(string name, char sample) => AreShared ? $"{name}.{sample}" : $"{name}{sample}";

    /// <summary>The places where a vector is put for products, as texts: of the unit, among floats; none where it is not read, or is where it
    /// is stored.</summary>
    public IEnumerable<string> PlacesOf(ScanVector vector)
        => !AreShared ? [] : _ranges.Where(range => vector.Place >= range.Place && vector.Place < range.Place + range.Count)
            .Select(range => TileLoop.Plus($"({Quad(range, ofStepBefore: false)} + unit)", (vector.Place - range.Place) * Units));

    private static string Int(int value) => Literals.Int(value);

    private int Length((int Place, int Count) range) => range.Count * Units;

    /// <summary>Whether the step that comes next reads the vectors too.</summary>
    private bool IsKept((int Place, int Count) range)
        => scan.Step.Operations.OfType<ScanProduct>().Any(product => product.OfStepBefore && (product.Place, product.Count) == range);

    /// <summary>The text of where some vectors begin.</summary>
    private string Quad((int Place, int Count) range, bool ofStepBefore)
    {
        int first = _ranges.TakeWhile(other => other != range).Sum(other => Length(other) * (IsKept(other) ? 2 : 1));
        return !IsKept(range) ? Int(first) : TileLoop.Plus($"({(ofStepBefore ? "last" : "now")} * {Int(Length(range))})", first);
    }
}
