using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a product of a scan's step, for one unit of all samples of a group: its sums go on in registers.</summary>
/// <param name="scan">The scan.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="reads">What the sums are called.</param>
/// <param name="memory">Where the vectors are that it reads.</param>
/// <param name="product">The product.</param>
internal sealed class ScanProductWriter(ScanNode scan, GpuOperands operands, ScanReads reads, ScanOperands memory, ScanProduct product)
{
    private readonly string _number = Int(product.Number + 1);

    private int Units => scan.Step.Units;

    private int Depth => product.Count * Units;

    private IEnumerable<int> Results => Enumerable.Range(0, product.Results);

    public void Write(SourceWriter body)
    {
        var weight = scan.Inputs[product.Weight];
        string place = product.IsTransposed ? operands.Transposed(weight) : operands.Parameter(weight);
        foreach (int result in Results)
        {
            string column = result == 0 ? "unit" : $"(unit + {Int(result * Units)})";
            body.Line($"int {Weight(result)} = {place} + (({column} >> 4) * {Int(Depth * GpuTile.Side)}) + ({column} & 15);");
        }

        int inLoop = Depth / GpuTile.Unrolled * GpuTile.Unrolled;
        if (inLoop > 0)
        {
            using (body.Open($"for (int k = 0; k < {Int(inLoop)}; k += {Int(GpuTile.Unrolled)})"))
            {
                for (int k = 0; k < GpuTile.Unrolled; k++)
                {
                    WriteDepth(body, k, TileLoop.Plus("k", k), TileLoop.Plus("(k * 16)", k * GpuTile.Side));
                }
            }
        }

        for (int k = inLoop; k < Depth; k++)
        {
            WriteDepth(body, k, Int(k), Int(k * GpuTile.Side));
        }
    }

    private static string Int(int value) => Literals.Int(value);

    private string Weight(int result) => $"weight{_number}Of{Int(result + 1)}";

    private string Factor(int result, int k) => $"factor{_number}Of{Int(result + 1)}At{Int(k)}";

    private string Sum(int result) => reads.NameOf(new ProductArgument(product.Number, result));

    private void WriteDepth(SourceWriter body, int k, string place, string weightPlace)
    {
        string state = $"state{_number}At{Int(k)}";
        body.Line(memory.Loads(product, place, state));
        body.Line($"float {string.Join(", ", Results.Select(result => $"{Factor(result, k)} = parameters[{Weight(result)} + {weightPlace}]"))};");
        foreach (int result in Results)
        {
            body.Line(string.Join(" ", ScanWriter.Samples.Select(sample => $"{Sum(result)}{sample} += {memory.Loaded(state, sample)} * {Factor(result, k)};")));
        }
    }
}
