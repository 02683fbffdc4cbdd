using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the gradient of what pooling reads: one thread an element of it, which looks at all windows that hold it; so nothing is
/// added to by two.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class PoolGradientWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly WindowGradientNode _node = (WindowGradientNode)group.Nodes[0];

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        PoolAxisText down = new(_node.Window.Rows, "height"), across = new(_node.Window.Columns, "width");
        string sum = Identifiers.Local(_node.Name);
        PixelElements.WriteHead(body, operands, group);
        var upstream = Place(body, "upstreamAt", _node.Upstream);
        var choice = _node.Kind == WindowKind.Max ? Place(body, "choiceAt", _node.Inputs[0]) : null;
        body.Line($"float {sum} = 0f;");
        body.Line($"int firstX = {across.FirstPlace("x")}, endX = {across.EndPlace("x")};");
        using (body.Open($"for (int placeY = {down.FirstPlace("y")}, endY = {down.EndPlace("y")}; placeY < endY; placeY++)"))
        using (body.Open("for (int placeX = firstX; placeX < endX; placeX++)"))
        {
            if (choice is not null || down.Counted(_node.CountPadding) is null || across.Counted(_node.CountPadding) is null)
            {
                body.Line($"int top = {down.Begin("placeY")}, left = {across.Begin("placeX")};");
            }

            string value = Element("upstreamAt", upstream);
            if (choice is null)
            {
                body.Line($"{sum} += {value} / {PoolAxisText.Counted(down, across, _node.CountPadding)};");
            }
            else
            {
                using (body.Open($"if ({Element("choiceAt", choice)} == ((y - top) * {Int(_node.Window.Columns.Kernel)}) + x - left)"))
                {
                    body.Line($"{sum} += {value};");
                }
            }
        }

        body.Blank();
        return PixelElements.WriteNodes(body, operands, group, syntax);
    }

    private static string Int(int value) => Literals.Int(value);

    private static string Element(string name, GpuPicture picture)
        => $"arena[{name} + (placeY * {picture.LineStrideText}) + (placeX * {picture.PixelStrideText})]";

    private GpuPicture Place(SourceWriter body, string name, Node input)
    {
        var picture = new GpuPicture(operands, Topology.Source(input), input.Shape);
        body.Line($"int {name} = {picture.At(0, 0)} + (sample * {picture.SampleStrideText}) + column;");
        return picture;
    }
}
