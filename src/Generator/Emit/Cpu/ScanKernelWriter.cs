using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a scan. Samples know nothing of each other, so each thread goes through all steps with some of its own; no one waits for
/// anyone. In a step come the products, which leave their sums in a scratch, and between them, sample after sample, passes over the units, in
/// which the vectors are worked out and stored.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ScanKernelWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>Samples that go through the steps together: what they need of a step stays in the caches, and so do the weights.</summary>
    private const int Together = 64;

    private readonly ScanNode _scan = group.Scan;
    private readonly ScanSources _sources = new(group.Scan, ScanInputs.Of(group), operands);
    private readonly SourceWriter _methods = new();
    private readonly SortedSet<int> _streams = [];

    private ScanStep Step => _scan.Step;

    /// <summary>The statements of the method's body; the methods that it calls come in <paramref name="others"/>.</summary>
    public string Write(string name, out string others)
    {
        var steps = new SourceWriter();
        _sources.WriteStep(steps);
        var vectors = new List<ScanVector>();
        foreach (var operation in Step.Operations)
        {
            if (operation is ScanVector vector)
            {
                vectors.Add(vector);
                continue;
            }

            WriteVectors(steps, name, vectors);
            WriteProduct(steps, (ScanProduct)operation);
        }

        WriteVectors(steps, name, vectors);

        var body = new SourceWriter();
        body.Line("var (from, to) = me.Share(batch);");
        CpuScope.WriteKeys(body, operands, _streams);
        _sources.WriteScratch(body, Together);
        using (body.Open($"for (int first = from; first < to; first += {Int(Together)})"))
        {
            body.Line($"int end = System.Math.Min(first + {Int(Together)}, to);");
            _sources.WriteBlock(body, Together);
            using (body.Open($"for (int index = 0; index < {Int(_scan.Steps)}; index++)"))
            {
                body.Line(steps.ToString().TrimEnd('\n'));
            }
        }

        others = _methods.ToString();
        return body.ToString();
    }

    private static string Int(int value) => Literals.Int(value);

    private void WriteProduct(SourceWriter writer, ScanProduct product)
    {
        var weight = _scan.Inputs[product.Weight];
        int depth = product.Count * Step.Units, outputs = product.Results * Step.Units, stride = ScanSources.StrideOf(product, Step.Units);
        string panels = product.IsTransposed ? operands.Transposed(weight, prefix: "from") : operands.Parameter(weight, prefix: "from");
        string sums = ScanSources.SumsOf(product), read = product.OfStepBefore ? _sources.Before : _sources.Own;
        string place = $"(nint)first * {Int(_sources.SampleStride)}{(product.Place == 0 ? "" : $" + {Int(product.Place * Step.Units)}")}";
        string call = $"Contraction<T>.Step({read}.At({place}), {Int(_sources.SampleStride)}, end - first, "
            + $"{Int(depth)}, {panels}, {Int(outputs)}, {sums}, {Int(stride)}, index % 2 == 1);";
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
            writer.Line($"{sums}.Span((end - first) * {Int(stride)}).Clear();");
        }
    }

    /// <summary>A loop over samples for vectors between which there is no product, in passes.</summary>
    private void WriteVectors(SourceWriter writer, string name, List<ScanVector> vectors)
    {
        if (vectors.Count == 0)
        {
            return;
        }

        var passes = ScanPass.Split(vectors);
        var rows = new ScanRows(_scan, _sources, passes);
        var calls = new SourceWriter();
        foreach (var pass in passes)
        {
            new ScanPassWriter(_scan, rows, syntax, operands, _streams).Write(calls, _methods, name, pass);
        }

        vectors.Clear();
        using (writer.Open("for (int sample = first; sample < end; sample++)"))
        {
            foreach (string line in rows.Statements)
            {
                writer.Line(line);
            }

            _sources.WritePrefetch(writer);
            writer.Line(calls.ToString().TrimEnd('\n'));
        }
    }
}
