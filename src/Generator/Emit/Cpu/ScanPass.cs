using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Vectors of a scan that one loop over the units works out. At most one of them has a costly function: the loop is then short enough for
/// the compiler to write all of it out, and for the processor to have several rounds of it in flight.</summary>
/// <param name="Vectors">In their order.</param>
/// <param name="IsCostly">Whether there is such a function; then the loop is a method of its own.</param>
internal sealed record ScanPass(IReadOnlyList<ScanVector> Vectors, bool IsCostly)
{
    /// <summary>The passes of vectors between which there is no product.</summary>
    public static IReadOnlyList<ScanPass> Split(IEnumerable<ScanVector> vectors)
    {
        var passes = new List<ScanPass>();
        var current = new List<ScanVector>();
        bool hasCostly = false;
        foreach (var vector in vectors)
        {
            bool isCostly = Effort.HasFunction(vector.Body);
            if (isCostly && hasCostly)
            {
                passes.Add(new(current, true));
                current = [];
            }

            hasCostly |= isCostly;
            current.Add(vector);
        }

        passes.Add(new(current, hasCostly));
        return passes;
    }

    public bool Makes(int vector) => Vectors.Any(made => made.Number == vector);
}
