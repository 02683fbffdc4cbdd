using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the method that is called with each finished sum: what follows the product, and the stores. Tiles reach
/// over the edges of the result, so it begins with a look whether the sum is one that is wanted.</summary>
/// <param name="kernel">Of the kernel.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class FinishMethod(GpuOperands kernel, GpuExpressions syntax)
{
    private readonly GpuOperands _own = kernel.ForMethod();

    /// <summary>Of filters in groups, the local with the group's number, and what the methods take; columns are those of the group then.</summary>
    public const string FilterGroup = "filterGroup";

    /// <summary>The call of such a method, up to row, column and sum.</summary>
    public static string Call(string name, int groups) => $"{name}({GpuOperands.Names}{(groups == 1 ? "" : $", {FilterGroup}")}";

    /// <summary>For rows of a batch: the maps that follow the contraction.</summary>
    public string WriteRows(string name, KernelGroup group)
    {
        var body = new SourceWriter();
        new GpuScope(body, syntax, _own, new RowPlace(null, "column", "row")).WriteAll(group);
        return Close(name, Outside(ContractProducts.RowsOf(1), group), Identifiers.Local(group.Nodes[0].Name), body);
    }

    /// <summary>For pixels of pictures: the maps that follow.</summary>
    public string WritePixels(string name, KernelGroup group)
    {
        var shape = group.Nodes[0].Shape;
        return WritePixels(name, group, new(0, shape.Extents[0], 0, 0, 0), new(0, shape.Extents[1], 0, 0, 0), 1, 1);
    }

    /// <summary>For pixels of one phase: every so many of them, from the first on.</summary>
    public string WritePixels(string name, KernelGroup group, WindowPhase down, WindowPhase across, int strideY, int strideX)
    {
        string pixels = ShapeNumber.Of("pixels", down.Count * across.Count), width = ShapeNumber.Of("width", across.Count);
        int groups = group.Contraction.Groups;
        var body = new SourceWriter();
        if (groups > 1)
        {
            body.Line($"column += {FilterGroup} * {ShapeNumber.Of("columns", group.Contraction.Shape.Last / groups)};");
        }

        body.Line($"int sample = row / {pixels}, pixel = row % {pixels};");
        body.Line($"int y = {Sparse($"pixel / {width}", down.First, strideY)}, x = {Sparse($"pixel % {width}", across.First, strideX)};");
        new GpuScope(body, syntax, _own, new PixelPlace("y", "x", group.Nodes[0].Shape.Extents[1], "column")).WriteAll(group);
        return Close(name, Outside(ContractProducts.RowsOf(down.Count * across.Count), group), Identifiers.Local(group.Nodes[0].Name), body, groups);

        static string Sparse(string text, int first, int stride)
            => stride == 1 ? text : TileLoop.Plus($"({text} * {Literals.Int(stride)})", first);
    }

    /// <summary>For sums over the batch: the maps that follow, the stores, and what they change.</summary>
    public string WriteFeatures(string name, KernelGroup group)
    {
        var body = new SourceWriter();
        new GpuFeatures(body, syntax, _own, group).Write();
        return Close(name, $"column >= {ShapeNumber.Of("columns", group.Columns)}", Identifiers.Local(group.Nodes[0].Name), body);
    }

    /// <summary>For gradients of a parameter: the optimiser's update, or the store of the gradient.</summary>
    public string WriteGradient(string name, Node gradient, ParameterUpdate? update)
    {
        var body = new SourceWriter();
        var owner = update ?? _own.Program.UpdatesOf(gradient).Single();
        var parameter = owner.Parameter;
        var place = _own.Plan.PlaceOf(parameter);
        string panel = place.Groups == 1 ? "(column >> 4)" : $"(({FilterGroup} * {ShapeNumber.Of("panels", place.GroupPanels)}) + (column >> 4))";
        body.Line(place.IsPanels ? $"int at = ((({panel} * {ShapeNumber.Of("rows", place.Rows)}) + row) * 16) + (column & 15);" : "int at = column;");
        if (owner.AddsTo(gradient))
        {
            body.Line($"gradient += parameters[{_own.Gradient(parameter)} + at];");
        }

        string? taps = null;
        if (update is null)
        {
            body.Line($"parameters[{_own.Gradient(parameter)} + at] = gradient;");
        }
        else
        {
            new GpuUpdate(body, syntax, _own, parameter).Write();
            taps = TapPlaces.Method(place);
        }

        string outside = place.IsPanels ? $"row >= {ShapeNumber.Of("rows", place.Rows)} || column >= {ShapeNumber.Of("columns", place.GroupColumns)}" : $"column >= {ShapeNumber.Of("columns", place.Columns)}";
        return Close(name, outside, "gradient", body, place.Groups) + (taps is null ? "" : $"\n{taps}");
    }

    private static string Outside(string rows, KernelGroup group) => $"row >= {rows} || column >= {ShapeNumber.Of("columns", group.Nodes[0].Shape.Last / group.Contraction.Groups)}";

    private string Close(string name, string outside, string sum, SourceWriter body, int groups = 1)
    {
        var writer = new SourceWriter();
        using (writer.Open($"private static void {name}({GpuOperands.Declaration}{(groups == 1 ? "" : $", int {FilterGroup}")}, int row, int column, float {sum})"))
        {
            writer.Line(GpuKernel.Head);
            using (writer.Open($"if ({outside})"))
            {
                writer.Line("return;");
            }

            writer.Blank();
            _own.WriteLocals(writer);
            writer.Line(body.ToString().TrimEnd('\n'));
        }

        return writer.ToString();
    }
}
