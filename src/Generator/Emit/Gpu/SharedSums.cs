using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A weight's gradient that several groups of threads find parts of, each from a first sample or pixel to a last: how many share,
/// where the parts are kept, and the kernel that adds them up, in their order, and updates. How many is a constant, so the same
/// seed gives the same bits.</summary>
/// <param name="plan">Makes the kernels.</param>
/// <param name="group">The kernel.</param>
internal sealed class SharedSums(GpuKernelBuilder plan, KernelGroup group)
{
    /// <summary>Groups that share a tile's depth, at most: what they found has to be added up again.</summary>
    private const int MostParts = 64;

    /// <summary>A group is to have so many pixels of each sample, or there is nothing to be gained.</summary>
    private const int LeastPixels = 4;

    /// <summary>The methods that are called with each sum.</summary>
    public const string Finish = GpuKernel.OwnName + "Finish", BiasFinish = GpuKernel.OwnName + "BiasFinish";

    private readonly ContractNode _contraction = group.Contraction;

    /// <summary>The sum for the bias, if this kernel makes it too.</summary>
    public ReduceNode? Bias { get; } = group.Nodes.OfType<ReduceNode>().FirstOrDefault();

    public int Inputs => _contraction.Shape.Outer;

    public int Outputs => _contraction.Shape.Last;

    /// <summary>Groups of filters, which have tiles of their own.</summary>
    public int Groups => _contraction.Groups;

    /// <summary>Outputs of a group of filters.</summary>
    public int GroupOutputs => Outputs / Groups;

    /// <summary>Of a sample.</summary>
    public int Pixels => _contraction.Inputs[1].Shape.Outer;

    /// <summary>Groups that may share a tile's depth.</summary>
    public int Most => Math.Max(1, Math.Min(MostParts, Pixels / LeastPixels));

    /// <summary>Groups that share a tile's depth where there are so many tiles.</summary>
    public int CountFor(long tiles) => (int)Math.Min(Most, (GpuTile.Wanted + tiles - 1) / tiles);

    /// <summary>Writes which part of the depth the group sums, and of which tile.</summary>
    public void WriteShare(SourceWriter body, int parts, int tiles)
    {
        if (parts == 1)
        {
            return;
        }

        body.Line($"int steps = {ContractProducts.RowsOf(Pixels)}, share = (steps + {ShapeNumber.Of("partSteps", (parts * GpuTile.Side) - 1)}) / {ShapeNumber.Of("partSteps", parts * GpuTile.Side)} * {Int(GpuTile.Side)};");
        body.Line($"int part = global::ILGPU.Grid.IdxX{ShapeNumber.Over("tiles", tiles)}, tile = {ShapeNumber.Unless(1, $"global::ILGPU.Grid.IdxX % {ShapeNumber.Of("tiles", tiles)}", "0")};");
        body.Line("int first = part * share, end = global::System.Math.Min(first + share, steps);");
    }

    /// <summary>The text of the group's tile, and the depth that the group sums.</summary>
    public (string Tile, ProductDepth Depth) Share(int parts)
        => parts == 1 ? ("global::ILGPU.Grid.IdxX", new("0", ContractProducts.RowsOf(Pixels), IsRagged: true)) : ("tile", new("first", "end", IsRagged: true));

    /// <summary>The first of two kernels: sums of parts of the depth.</summary>
    public GpuKernel Parts(int parts, GpuKernel kernel) => kernel with { Scratch = parts * Rows * Outputs };

    /// <summary>The methods that keep the sums of a part.</summary>
    public string PartMethods(int tiles)
        => PartMethod(Finish, tiles, Inputs) + (Bias is null ? "" : $"\n{PartMethod(BiasFinish, tiles, Rows)}");

    /// <summary>The second: adds them up.</summary>
    public GpuKernel Total(int parts)
        => plan.Kernel(group, "", (body, operands) =>
        {
            int size = Rows * Outputs;
            ElementsWriter.WriteElement(body, ShapeNumber.Of("size", size));
            string outputs = ShapeNumber.Of("outputs", Outputs), groupOutputs = ShapeNumber.Of("groupOutputs", GroupOutputs);
            body.Line($"int row = element / {outputs}, column = element % {outputs};");
            body.Line("float gradient = 0f;");
            using (body.Open($"for (int part = 0; part < {ShapeNumber.Of("parts", parts)}; part++)"))
            {
                body.Line($"gradient += arena[step.Scratch + (part * {ShapeNumber.Of("size", size)}) + element];");
            }

            if (Groups > 1)
            {
                body.Line($"{Finish}({GpuOperands.Names}, column / {groupOutputs}, row, column % {groupOutputs}, gradient);");
            }
            else if (Bias is null)
            {
                body.Line($"{Finish}({GpuOperands.Names}, row, column, gradient);");
            }
            else
            {
                using (body.Open($"if (row < {ShapeNumber.Of("inputs", Inputs)})"))
                {
                    body.Line($"{Finish}({GpuOperands.Names}, row, column, gradient);");
                }

                using (body.Open("else"))
                {
                    body.Line($"{BiasFinish}({GpuOperands.Names}, 0, column, gradient);");
                }
            }

            return (Int(GpuTile.Tiles(size, GpuTile.Threads)), GpuTile.Threads, Methods(operands));
        });

    /// <summary>The methods that update with a finished sum.</summary>
    public string Methods(GpuOperands operands)
    {
        string text = new FinishMethod(operands, plan.Syntax).WriteGradient(Finish, _contraction, UpdateOf(_contraction));
        return Bias is null ? text : $"{text}\n{new FinishMethod(operands, plan.Syntax).WriteGradient(BiasFinish, Bias, UpdateOf(Bias))}";
    }

    /// <summary>Rows that are summed: one for each input, and one for the bias.</summary>
    private int Rows => Inputs + (Bias is null ? 0 : 1);

    private static string Int(int value) => Literals.Int(value);

    /// <summary>Keeps a sum of a part: all rows of a part lie one after the other, and one part after the other.</summary>
    private string PartMethod(string name, int tiles, int rows)
    {
        var writer = new SourceWriter();
        using (writer.Open($"private static void {name}({GpuOperands.Declaration}{(Groups == 1 ? "" : $", int {FinishMethod.FilterGroup}")}, int row, int column, float part)"))
        {
            string groupOutputs = ShapeNumber.Of("groupOutputs", GroupOutputs);
            writer.Line(GpuKernel.Head);
            using (writer.Open($"if (row < {ShapeNumber.Of("rows", rows)} && column < {groupOutputs})"))
            {
                string number = $"(global::ILGPU.Grid.IdxX{ShapeNumber.Over("tiles", tiles)})";
                string own = Groups == 1 ? "column" : $"({FinishMethod.FilterGroup} * {groupOutputs}) + column";
                writer.Line($"arena[step.Scratch + (((({number} * {ShapeNumber.Of("rows", Rows)}) + row) * {ShapeNumber.Of("outputs", Outputs)}) + {own})] = part;");
            }
        }

        return writer.ToString();
    }

    private ParameterUpdate? UpdateOf(Node gradient) => group.Updates.FirstOrDefault(u => u.Gradient == gradient);
}
