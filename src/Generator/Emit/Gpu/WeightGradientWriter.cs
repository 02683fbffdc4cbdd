using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the gradient of a weight with the update of the weight; the bias's gradient is summed beside it, of what the threads
/// load anyway. It has few numbers and a long depth: all samples, or all pixels of all samples. Where one group for each tile
/// would leave the device idle, several share the depth, each from a first step to a last, and a second kernel adds up what they
/// found, in their order. How many is a constant, so the same seed gives the same bits.</summary>
/// <param name="plan">Makes the kernels.</param>
/// <param name="group">The kernel.</param>
internal sealed class WeightGradientWriter(GpuKernelBuilder plan, KernelGroup group)
{
    /// <summary>Groups that share a tile's depth, at most: what they found has to be added up again.</summary>
    private const int MostParts = 64;

    /// <summary>A group is to have so many pixels of each sample, or there is nothing to be gained.</summary>
    private const int LeastPixels = 4;

    private const string Finish = GpuKernel.OwnName + "Finish", BiasFinish = GpuKernel.OwnName + "BiasFinish";

    private readonly ContractNode contraction = group.Contraction;
    private readonly ReduceNode? sum = group.Nodes.OfType<ReduceNode>().FirstOrDefault();

    private int Inputs => contraction.Shape.Outer;

    private int Outputs => contraction.Shape.Last;

    private int Pixels => contraction.Inputs[1].Shape.Outer;

    /// <summary>Rows that the kernel sums: one for each input, and one for the bias.</summary>
    private int Rows => Inputs + (sum is null ? 0 : 1);

    public IEnumerable<GpuKernel> Write()
    {
        int most = Math.Max(1, Math.Min(MostParts, Pixels / LeastPixels));
        var tile = GpuTile.For(Inputs, Outputs, most);
        int parts = (int)Math.Min(most, (GpuTile.Wanted + tile.CountOf(Inputs, Outputs) - 1) / tile.CountOf(Inputs, Outputs));
        return parts == 1 ? [WriteWhole(tile)] : [WriteParts(tile, parts), WriteTotal(parts)];
    }

    private static string Int(int value) => Literals.Int(value);

    private GpuKernel WriteWhole(GpuTile tile)
        => plan.Kernel(group, "", (body, operands) =>
        {
            var writer = new ProductWriter(tile, new ContractProducts(contraction, operands)
                .WeightGradient(new("0", ContractProducts.RowsOf(Pixels), IsRagged: true)));
            writer.WriteSums(body, "Grid.IdxX", sum is not null);
            writer.WriteFinish(body, Finish);
            if (sum is not null)
            {
                writer.WriteRightSums(body, BiasFinish, "0");
            }

            return (Int((int)tile.CountOf(Inputs, Outputs)), GpuTile.Threads, GradientMethods(operands));
        });

    /// <summary>The first of two: sums of parts of the depth.</summary>
    private GpuKernel WriteParts(GpuTile tile, int parts)
    {
        var kernel = plan.Kernel(group, "Parts", (body, operands) =>
        {
            int tiles = (int)tile.CountOf(Inputs, Outputs);
            body.Line($"int steps = {ContractProducts.RowsOf(Pixels)}, share = (steps + {Int((parts * GpuTile.Side) - 1)}) / {Int(parts * GpuTile.Side)} * {Int(GpuTile.Side)};");
            body.Line(tiles == 1 ? "int part = Grid.IdxX;" : $"int part = Grid.IdxX / {Int(tiles)}, tile = Grid.IdxX % {Int(tiles)};");
            body.Line("int first = part * share, end = Math.Min(first + share, steps);");
            var writer = new ProductWriter(tile, new ContractProducts(contraction, operands).WeightGradient(new("first", "end", IsRagged: true)));
            writer.WriteSums(body, tiles == 1 ? "0" : "tile", sum is not null);
            writer.WriteFinish(body, Finish);
            string methods = PartMethod(Finish, tiles, Inputs);
            if (sum is not null)
            {
                writer.WriteRightSums(body, BiasFinish, Int(Inputs));
                methods += $"\n{PartMethod(BiasFinish, tiles, Rows)}";
            }

            return (Int(tiles * parts), GpuTile.Threads, methods);
        });
        return kernel with { Scratch = parts * Rows * Outputs };
    }

    /// <summary>Keeps a sum of a part: all rows of a part lie one after the other, and one part after the other.</summary>
    private string PartMethod(string name, int tiles, int rows)
    {
        var writer = new SourceWriter();
        using (writer.Open($"private static void {name}({GpuOperands.Declaration}, int row, int column, float part)"))
        using (writer.Open($"if (row < {Int(rows)} && column < {Int(Outputs)})"))
        {
            string number = tiles == 1 ? "Grid.IdxX" : $"(Grid.IdxX / {Int(tiles)})";
            writer.Line($"arena[step.Scratch + (((({number} * {Int(Rows)}) + row) * {Int(Outputs)}) + column)] = part;");
        }

        return writer.ToString();
    }

    /// <summary>The second: adds them up.</summary>
    private GpuKernel WriteTotal(int parts)
        => plan.Kernel(group, "", (body, operands) =>
        {
            int size = Rows * Outputs;
            body.Line("int element = Grid.GlobalIndex.X;");
            using (body.Open($"if (element >= {Int(size)})"))
            {
                body.Line("return;");
            }

            body.Blank();
            body.Line($"int row = element / {Int(Outputs)}, column = element % {Int(Outputs)};");
            body.Line("float gradient = 0f;");
            using (body.Open($"for (int part = 0; part < {Int(parts)}; part++)"))
            {
                body.Line($"gradient += arena[step.Scratch + (part * {Int(size)}) + element];");
            }

            if (sum is null)
            {
                body.Line($"{Finish}({GpuOperands.Names}, row, column, gradient);");
            }
            else
            {
                using (body.Open($"if (row < {Int(Inputs)})"))
                {
                    body.Line($"{Finish}({GpuOperands.Names}, row, column, gradient);");
                }

                using (body.Open("else"))
                {
                    body.Line($"{BiasFinish}({GpuOperands.Names}, 0, column, gradient);");
                }
            }

            return (Int(GpuTile.Tiles(size, GpuTile.Threads)), GpuTile.Threads, GradientMethods(operands));
        });

    private string GradientMethods(GpuOperands operands)
    {
        string text = new FinishMethod(operands, plan.Syntax).WriteGradient(Finish, contraction, UpdateOf(contraction));
        return sum is null ? text : $"{text}\n{new FinishMethod(operands, plan.Syntax).WriteGradient(BiasFinish, sum, UpdateOf(sum))}";
    }

    private ParameterUpdate? UpdateOf(Node gradient) => group.Updates.FirstOrDefault(u => u.Gradient == gradient);
}
