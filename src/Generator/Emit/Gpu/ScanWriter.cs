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

    /// <summary>Steps of a product's depth that are written out.</summary>
    private const int Unrolled = 4;

    private readonly ScanNode scan = (ScanNode)group.Nodes[0];
    private readonly ScanReads reads = new((ScanNode)group.Nodes[0], operands);
    private readonly ScanOperands shared = new((ScanNode)group.Nodes[0]);

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        var parts = ScanPart.Of(scan.Step);
        var methods = new List<string>();
        shared.WriteMemory(body);
        body.Line($"int thread = global::ILGPU.Group.IdxX, sampleA = global::ILGPU.Grid.IdxX * {Int(Samples.Length)};");
        body.Line("// Past the last sample, threads do again what they do for it.");
        body.Line($"int {string.Join(", ", Samples.Skip(1).Select((sample, i) => $"sample{sample} = global::System.Math.Min(sampleA + {Int(i + 1)}, step.Batch - 1)"))};");
        reads.WriteSamples(body);
        using (body.Open($"for (int index = 0; index < {Int(scan.Steps)}; index++)"))
        {
            reads.WriteStep(body);
            shared.WriteStep(body);
            foreach (var part in parts)
            {
                string method = $"{GpuKernel.OwnName}Step{(parts.Count == 1 ? "" : Int(methods.Count + 1))}";
                using (body.Open($"for (int unit = thread; unit < {Int(scan.Step.Units)}; unit += {Int(Threads)})"))
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
            int rounds = GpuTile.Tiles(scan.Step.Units, GpuTile.Threads);
            return Kernels.Layout.Panels(GpuTile.Tiles(scan.Step.Units, rounds)) * GpuTile.Side;
        }
    }

    private static string Int(int value) => Literals.Int(value);

    /// <summary>Writes the loads, the products and the calls that finish a part; gives the method that is called.</summary>
    private string WritePart(SourceWriter body, ScanPart part, string name)
    {
        var loaded = part.Arguments(scan.Step).ToArray();
        foreach (var argument in loaded.Where(argument => argument is not ProductArgument))
        {
            string local = reads.NameOf(argument);
            body.Line(reads.IsOfAll(argument) ? $"float {local} = {reads.Load(argument, 'A')};"
                : $"float {string.Join(", ", Samples.Select(sample => $"{local}{sample} = {reads.Load(argument, sample)}"))};");
        }

        foreach (var product in part.Products)
        {
            WriteProduct(body, product);
        }

        var finish = new ScanMethod(scan, operands, syntax, reads, shared);
        string method = finish.Write(name, part, loaded, out string[] keys);
        foreach (char sample in Samples)
        {
            body.Line(finish.Call(name, loaded, keys, sample));
        }

        return method;
    }

    private void WriteProduct(SourceWriter body, ScanProduct product)
    {
        int depth = product.Count * scan.Step.Units;
        string Weight(int result) => $"weight{Int(product.Number + 1)}Of{Int(result + 1)}";
        string Sum(int result) => reads.NameOf(new ProductArgument(product.Number, result));
        for (int result = 0; result < product.Results; result++)
        {
            body.Line($"float {string.Join(", ", Samples.Select(sample => $"{Sum(result)}{sample} = 0f"))};");
        }

        var weight = scan.Inputs[product.Weight];
        string place = product.IsTransposed ? operands.Transposed(weight) : operands.Parameter(weight);
        using (body.Open(product.OfStepBefore ? ["if (hasBefore)"] : (string[])[]))
        {
            for (int result = 0; result < product.Results; result++)
            {
                string column = TileLoop.Plus("unit", result * scan.Step.Units);
                body.Line($"int {Weight(result)} = {place} + ((({column}) >> 4) * {Int(depth * GpuTile.Side)}) + (({column}) & 15);");
            }

            int written = depth / Unrolled * Unrolled;
            if (written > 0)
            {
                using (body.Open($"for (int k = 0; k < {Int(written)}; k += {Int(Unrolled)})"))
                {
                    for (int k = 0; k < Unrolled; k++)
                    {
                        WriteDepth(k, TileLoop.Plus("k", k), TileLoop.Plus("(k * 16)", k * GpuTile.Side));
                    }
                }
            }

            for (int k = written; k < depth; k++)
            {
                WriteDepth(k, Int(k), Int(k * GpuTile.Side));
            }
        }

        void WriteDepth(int k, string number, string weightNumber)
        {
            string state = $"state{Int(product.Number + 1)}At{Int(k)}";
            body.Line(shared.Loads(product, number, state));
            for (int result = 0; result < product.Results; result++)
            {
                string factor = $"factor{Int(product.Number + 1)}Of{Int(result + 1)}At{Int(k)}";
                body.Line($"float {factor} = parameters[{Weight(result)} + {weightNumber}];");
                body.Line(string.Join(" ", Samples.Select(sample => $"{Sum(result)}{sample} += {shared.Loaded(state, sample)} * {factor};")));
            }
        }
    }
}
