using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>What is worked out of a scan's step without waiting: vectors, and before them the products that they read.</summary>
/// <param name="Products">A product that vectors of several parts read is worked out in each.</param>
/// <param name="Vectors">In their order.</param>
internal sealed record ScanPart(IReadOnlyList<ScanProduct> Products, IReadOnlyList<ScanVector> Vectors)
{
    /// <summary>The parts of a step. Between two of them stands a barrier: a product reads whole vectors, which all threads have to have
    /// finished.</summary>
    public static IReadOnlyList<ScanPart> Of(ScanStep step)
    {
        var parts = new List<List<ScanVector>> { new() };
        foreach (var operation in step.Operations)
        {
            var current = parts[parts.Count - 1];
            if (operation is ScanVector vector)
            {
                current.Add(vector);
            }
            else if (operation is ScanProduct { OfStepBefore: false } product && current.Any(made => Reads(product, made)))
            {
                parts.Add([]);
            }
        }

        return [.. parts.Select(vectors => new ScanPart([.. ProductsFor(step, vectors)], vectors))];
    }

    /// <summary>Whether a product reads a vector.</summary>
    public static bool Reads(ScanProduct product, ScanVector vector) => vector.Place >= product.Place && vector.Place < product.Place + product.Count;

    /// <summary>What the vectors read, each once, in the order in which they do. What they make themselves is not among it.</summary>
    public IEnumerable<ScanArgument> Arguments(ScanStep step)
        => Vectors.SelectMany(vector => Substitution.ArgumentsOf(vector.Body)).Distinct().Select(index => step.Arguments[index]).Where(argument => !Makes(argument));

    /// <summary>Whether the argument is a vector that is worked out here.</summary>
    public bool Makes(ScanArgument argument) => argument is VectorArgument { OfStepBefore: false } own && Vectors.Any(vector => vector.Number == own.Vector);

    private static IEnumerable<ScanProduct> ProductsFor(ScanStep step, List<ScanVector> vectors)
    {
        var read = vectors.SelectMany(vector => Substitution.ArgumentsOf(vector.Body)).Select(index => step.Arguments[index]).OfType<ProductArgument>().ToArray();
        return step.Operations.OfType<ScanProduct>().Where(product => read.Any(argument => argument.Product == product.Number));
    }
}
