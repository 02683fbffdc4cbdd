using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes pooling: one thread an element of the output, with what follows.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class PoolWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly WindowNode _first = (WindowNode)group.Nodes[0];

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        var window = _first.Window;
        PoolAxisText down = new(window.Rows, "height"), across = new(window.Columns, "width");
        PixelElements.WriteHead(body, operands, group);
        var picture = new GpuPicture(operands, Topology.Source(_first.Inputs[0]), _first.Inputs[0].Shape);
        body.Line($"int top = {down.Begin("y")}, left = {across.Begin("x")};");
        body.Line($"int corner = {picture.At(0, 0)} + (sample * {picture.SampleStrideText}) + (top * {picture.LineStrideText}) + (left * {picture.PixelStrideText}) + column;");
        if (_first.Kind == WindowKind.Average)
        {
            WriteMean(body, down, across, picture);
        }
        else
        {
            WriteLargest(body, down, across, picture);
        }

        body.Blank();
        return PixelElements.WriteNodes(body, operands, group, syntax);
    }

    private static string Int(int value) => Literals.Int(value);

    private void WriteMean(SourceWriter body, PoolAxisText down, PoolAxisText across, GpuPicture picture)
    {
        body.Line("float sum = 0f;");
        using (body.Open(Loops(down, across)))
        {
            body.Line($"sum += {Element(picture)};");
        }

        body.Line($"float {Identifiers.Local(_first.Name)} = sum / {PoolAxisText.Counted(down, across, _first.CountPadding)};");
    }

    /// <summary>The largest and its first place; NaN is larger than all else.</summary>
    private void WriteLargest(SourceWriter body, PoolAxisText down, PoolAxisText across, GpuPicture picture)
    {
        string largest = NameOf(WindowKind.Max) ?? "largest";
        string? choice = NameOf(WindowKind.Choice);
        body.Line($"float {largest} = float.NegativeInfinity;");
        if (choice is not null)
        {
            body.Line($"float {choice} = ({down.FirstTap("top")} * {Int(_first.Window.Columns.Kernel)}) + {across.FirstTap("left")};");
        }

        using (body.Open(Loops(down, across)))
        {
            body.Line($"float seen = {Element(picture)};");
            using (body.Open($"if (seen > {largest} || (float.IsNaN(seen) && !float.IsNaN({largest})))"))
            {
                body.Line($"{largest} = seen;");
                if (choice is not null)
                {
                    body.Line($"{choice} = (ky * {Int(_first.Window.Columns.Kernel)}) + kx;");
                }
            }
        }
    }

    private string? NameOf(WindowKind kind)
        => group.Nodes.OfType<WindowNode>().FirstOrDefault(node => node.Kind == kind) is { } node ? Identifiers.Local(node.Name) : null;

    private static IEnumerable<string> Loops(PoolAxisText down, PoolAxisText across)
        => [$"for (int ky = {down.FirstTap("top")}; ky < {down.EndTap("top")}; ky++)", $"for (int kx = {across.FirstTap("left")}; kx < {across.EndTap("left")}; kx++)"];

    private static string Element(GpuPicture picture)
        => $"arena[corner + (ky * {picture.LineStrideText}) + (kx * {picture.PixelStrideText})]";
}
