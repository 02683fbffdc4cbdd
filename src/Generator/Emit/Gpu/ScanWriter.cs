using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a scan. A group of threads takes four samples through all steps, each thread with some of the units: a weight that it
/// loads is multiplied with the numbers of all four, which lie side by side in shared memory. Nobody waits for another group.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ScanWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    /// <summary>The samples of a group, as their numbers' names end.</summary>
    public const string Samples = "ABCD";

    private readonly ScanNode _scan = group.Scan;
    private readonly ScanReads _reads = new(group.Scan, operands);
    private readonly ScanOperands _shared = new(group.Scan);

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        var parts = ScanPart.Of(_scan.Step);
        var methods = new List<string>();
        _shared.WriteMemory(body);
        body.Line($"int thread = global::ILGPU.Group.IdxX, sampleA = global::ILGPU.Grid.IdxX * {Int(Samples.Length)};");
        body.Line("// Past the last sample, threads do again what they do for it.");
        body.Line($"int {string.Join(", ", Samples.Skip(1).Select((sample, i) => $"sample{sample} = global::System.Math.Min(sampleA + {Int(i + 1)}, step.Batch - 1)"))};");
        _reads.WriteSamples(body);
        using (body.Open($"for (int index = 0; index < {Int(_scan.Steps)}; index++)"))
        {
            _reads.WriteStep(body);
            _shared.WriteStep(body);
            foreach (var part in parts)
            {
                string method = $"{GpuKernel.OwnName}Step{(parts.Count == 1 ? "" : Int(methods.Count + 1))}";
                using (body.Open($"for (int unit = thread; unit < {Int(_scan.Step.Units)}; unit += {Int(Threads)})"))
                {
                    methods.Add(WritePart(body, part, method));
                }

                body.Line("global::ILGPU.Group.Barrier();");
            }
        }

        return ($"Tiles(Samples, {Int(Samples.Length)})", Threads, string.Join("\n", methods));
    }

    /// <summary>As few rounds over the units as a group can have, and all of them about full.</summary>
    private int Threads
    {
        get
        {
            int rounds = GpuTile.Tiles(_scan.Step.Units, GpuTile.Threads);
            return Kernels.Layout.Panels(GpuTile.Tiles(_scan.Step.Units, rounds)) * GpuTile.Side;
        }
    }

    private static string Int(int value) => Literals.Int(value);

    /// <summary>Writes the loads, the products and the calls that finish a part; gives the method that is called.</summary>
    private string WritePart(SourceWriter body, ScanPart part, string name)
    {
        var given = part.Arguments(_scan.Step).ToArray();
        foreach (var argument in given)
        {
            body.Line(_reads.IsOfAll(argument) ? $"float {_reads.NameOf(argument)} = {_reads.Load(argument, 'A')};"
                : $"float {OfSamples(sample => $"{_reads.NameOf(argument)}{sample} = {(_reads.IsLoadedLater(argument) ? "0f" : _reads.Load(argument, sample))}")};");
        }

        ScanArgument[] ofStepBefore = [.. given.Where(argument => argument is VectorArgument { OfStepBefore: true })];
        ScanProduct[] productsBefore = [.. part.Products.Where(product => product.OfStepBefore)];
        if (ofStepBefore.Length + productsBefore.Length > 0)
        {
            using (body.Open("if (hasBefore)"))
            {
                foreach (var argument in ofStepBefore)
                {
                    body.Line($"{OfSamples(sample => $"{_reads.NameOf(argument)}{sample} = {_reads.Load(argument, sample)}", "; ")};");
                }

                WriteProducts(body, productsBefore);
            }
        }

        WriteProducts(body, part.Products.Where(product => !product.OfStepBefore));
        var finish = new ScanMethod(_scan, operands, syntax, _reads, _shared);
        string method = finish.Write(name, part, given, out string[] keys);
        foreach (char sample in Samples)
        {
            body.Line(finish.Call(name, given, keys, sample));
        }

        return method;
    }

    private void WriteProducts(SourceWriter body, IEnumerable<ScanProduct> products)
    {
        foreach (var product in products)
        {
            new ScanProductWriter(_scan, operands, _reads, _shared, product).Write(body);
        }
    }

    private static string OfSamples(Func<char, string> text, string between = ", ") => string.Join(between, Samples.Select(text));
}
