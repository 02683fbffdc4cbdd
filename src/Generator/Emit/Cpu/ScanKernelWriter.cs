using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a scan. Samples know nothing of each other, so each thread goes through all steps with some of its own; no one waits for
/// anyone. In a step come the products, which leave their sums in a scratch, and between them loops over samples and units, in
/// which the vectors are worked out and stored.</summary>
/// <param name="scan">The scan.</param>
/// <param name="operands">Collects what the kernel takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ScanKernelWriter(ScanNode scan, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>Samples that go through the steps together: what they need of a step stays in the caches, and so do the weights.</summary>
    private const int Together = 32;

    private readonly ScanSources sources = new(scan, operands);
    private readonly SourceWriter methods = new();

    private ScanStep Step => scan.Step;

    /// <summary>The statements of the method's body; the methods that it calls come in <paramref name="others"/>.</summary>
    public string Write(string name, out string others)
    {
        var steps = new SourceWriter();
        var streams = new SortedSet<int>();
        sources.WriteStep(steps);
        var vectors = new List<ScanVector>();
        foreach (var operation in Step.Operations)
        {
            if (operation is ScanVector vector)
            {
                vectors.Add(vector);
                continue;
            }

            WriteVectors(steps, name, vectors, streams);
            WriteProduct(steps, (ScanProduct)operation);
        }

        WriteVectors(steps, name, vectors, streams);

        var body = new SourceWriter();
        body.Line("var (from, to) = me.Share(batch);");
        CpuScope.WriteKeys(body, operands, streams);
        sources.WriteScratch(body, Together);
        using (body.Open($"for (int first = from; first < to; first += {Int(Together)})"))
        {
            body.Line($"int end = System.Math.Min(first + {Int(Together)}, to);");
            using (body.Open($"for (int index = 0; index < {Int(scan.Steps)}; index++)"))
            {
                body.Line(steps.ToString().TrimEnd('\n'));
            }
        }

        others = methods.ToString();
        return body.ToString();
    }

    private static string Int(int value) => Literals.Int(value);

    private void WriteProduct(SourceWriter writer, ScanProduct product)
    {
        var weight = scan.Inputs[product.Weight];
        int depth = product.Count * Step.Units, outputs = product.Results * Step.Units;
        string panels = product.IsTransposed ? operands.Transposed(weight) : operands.Parameter(weight);
        string sums = ScanSources.SumsOf(product), keep = $"keep{Int(product.Number + 1)}";
        string read = product.OfStepBefore ? sources.Before : sources.Own;
        writer.Line($"var {keep} = new KeepRows<T>({sums}, {Int(ScanSources.StrideOf(product, Step.Units))}, first);");
        string call = $"Contraction<T>.Rows({ScanSources.At(read, product.Place * Step.Units)}, {Int(sources.SampleStride)}, 1, {Int(depth)}, 0, {panels}, "
            + $"{Int(depth * Kernels.Layout.Lanes)}, first, end, 0, {Int(Kernels.Layout.Panels(outputs))}, ref {keep});";
        if (!product.OfStepBefore)
        {
            writer.Line(call);
            return;
        }

        using (writer.Open("if (hasBefore)"))
        {
            writer.Line(call);
        }

        using (writer.Open("else"))
        {
            writer.Line($"{keep}.Clear(end);");
        }
    }

    /// <summary>A loop over samples and units for vectors between which there is no product.</summary>
    private void WriteVectors(SourceWriter writer, string name, List<ScanVector> vectors, SortedSet<int> streams)
    {
        if (vectors.Count == 0)
        {
            return;
        }

        var units = new SourceWriter();
        var scope = new ScanScope(scan, sources, syntax, operands, units, methods, name, streams);
        foreach (var vector in vectors)
        {
            scope.Compute(vector);
        }

        vectors.Clear();
        using (writer.Open("for (int sample = first; sample < end; sample++)"))
        {
            foreach (string line in scope.OfSample)
            {
                writer.Line(line);
            }

            using (writer.Open($"for (int column = 0; column < {Int(Step.Units)}; column += 16)"))
            {
                writer.Line(units.ToString().TrimEnd('\n'));
            }
        }
    }
}
