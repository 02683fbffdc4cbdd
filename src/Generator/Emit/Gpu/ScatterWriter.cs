using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the gradient of a table of lines, with the update of the table. The places of the batch are divided into parts, and a
/// first kernel chains those of a part that hold the same id: each of its threads looks for one id in one part. The second adds up what
/// came back to them, a group for sixteen columns of an id and sixteen of its threads for each, which share the parts. Nothing is added by two threads
/// at once, so the same seed gives the same bits.</summary>
/// <param name="plan">Makes the kernels.</param>
/// <param name="group">The kernel.</param>
internal sealed class ScatterWriter(GpuKernelBuilder plan, KernelGroup group)
{
    /// <summary>Parts of the batch's places.</summary>
    private const int Parts = GpuTile.Side;

    /// <summary>Threads of a group that looks for ids: a vocabulary is to keep all multiprocessors busy.</summary>
    private const int Seekers = 64;

    private const string Finish = GpuKernel.OwnName + "Finish";

    private readonly ScatterNode _scatter = (ScatterNode)group.Nodes[0];

    private int Lines => _scatter.Shape.Outer;

    /// <summary>Places of a sample.</summary>
    private int Places => _scatter.Ids.Shape.Size;

    /// <summary>Where a chain begins, and where it goes on from a place. Both are places of the batch; -1 is its end.</summary>
    private static string Links => "var links = arena.Cast<int>();";

    public IEnumerable<GpuKernel> Write() =>
    [
        plan.Kernel(group, "Chains", WriteChains) with { Scratch = Parts * Lines, SampleScratch = Places },
        plan.Kernel(group, "", WriteSums),
    ];

    private static string Int(int value) => Literals.Int(value);

    private (string Groups, int Threads, string Methods) WriteChains(SourceWriter body, GpuOperands operands)
    {
        ElementsWriter.WriteElement(body, Int(Parts * Lines));
        body.Line(Links);
        body.Line($"int id = element % {Int(Lines)}, count = {ContractProducts.RowsOf(Places)}, share = (count + {Int(Parts - 1)}) / {Int(Parts)};");
        body.Line($"int from = element / {Int(Lines)} * share, end = global::System.Math.Min(from + share, count);");
        body.Line($"int link = step.Scratch + element, next = step.Scratch + {Int(Parts * Lines)}, ids = {operands.At(_scatter.Ids)};");
        using (body.Open("for (int at = from; at < end; at++)"))
        using (body.Open("if (given[ids + at] == id)"))
        {
            body.Line("links[link] = at;");
            body.Line("link = next + at;");
        }

        body.Blank();
        body.Line("links[link] = -1;");
        return (Int(GpuTile.Tiles(Parts * Lines, Seekers)), Seekers, "");
    }

    private (string Groups, int Threads, string Methods) WriteSums(SourceWriter body, GpuOperands operands)
    {
        int width = _scatter.Shape.Last, tiles = GpuTile.Tiles(width, GpuTile.Side);
        var upstream = new GpuPicture(operands, Topology.Source(_scatter.Upstream), new Shape(1, Places, width));
        body.Line($"var shared = global::ILGPU.SharedMemory.Allocate<float>({Int(GpuTile.Threads)});");
        body.Line(Links);
        body.Line("int thread = global::ILGPU.Group.IdxX, lane = thread & 15, line = thread >> 4;");
        body.Line(tiles == 1 ? "int row = global::ILGPU.Grid.IdxX, column = lane;"
            : $"int row = global::ILGPU.Grid.IdxX / {Int(tiles)}, column = (global::ILGPU.Grid.IdxX % {Int(tiles)} * 16) + lane;");
        body.Line($"int from = {upstream.At(0, 0)} + global::System.Math.Min(column, {Int(width - 1)}), next = step.Scratch + {Int(Parts * Lines)};");
        body.Line("float part = 0f;");
        using (body.Open($"for (int at = links[step.Scratch + (line * {Int(Lines)}) + row]; at >= 0; at = links[next + at])"))
        {
            body.Line($"part += arena[from + {upstream.Pixels(1, Places).Of("at")}];");
        }

        body.Blank();
        body.Line("float gradient = global::NetDsl.Gpu.AcrossGroup.SumDown(shared, lane, line, part);");
        using (body.Open("if (line == 0)"))
        {
            body.Line($"{Finish}({GpuOperands.Names}, row, column, gradient);");
        }

        string method = new FinishMethod(operands, plan.Syntax).WriteGradient(Finish, _scatter, group.Updates.FirstOrDefault());
        return (Int(Lines * tiles), GpuTile.Threads, method);
    }
}
