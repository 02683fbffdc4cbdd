using NetDsl.Generator.Fusion;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes an update whose gradient lies in memory: one thread a weight.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class UpdateWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        var parameter = group.Updates[0].Parameter;
        var place = operands.Plan.PlaceOf(parameter);
        int size = ParameterPlace.SizeOf(parameter, place.IsPanels, place.Groups);
        body.Line("int at = global::ILGPU.Grid.GlobalIndex.X, line = at >> 4;");
        if (place.Groups == 1)
        {
            body.Line($"int row = line % {ShapeNumber.Of("rows", place.Rows)}, column = ((line / {ShapeNumber.Of("rows", place.Rows)}) * 16) + (at & 15);");
        }
        else
        {
            body.Line($"int row = line % {ShapeNumber.Of("rows", place.Rows)}, panel = line / {ShapeNumber.Of("rows", place.Rows)}, {FinishMethod.FilterGroup} = panel / {ShapeNumber.Of("panels", place.GroupPanels)};");
            body.Line($"int column = (panel % {ShapeNumber.Of("panels", place.GroupPanels)} * 16) + (at & 15);");
        }

        using (body.Open($"if (at >= {ShapeNumber.Of("size", size)} || column >= {ShapeNumber.Of("columns", place.GroupColumns)})"))
        {
            body.Line("return;");
        }

        body.Blank();
        body.Line($"float gradient = parameters[{operands.Gradient(parameter)} + at];");
        new GpuUpdate(body, syntax, operands, parameter).Write();
        return (Literals.Int(GpuTile.Tiles(size, GpuTile.Threads)), GpuTile.Threads, TapPlaces.Method(place) ?? "");
    }
}
