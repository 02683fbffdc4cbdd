using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>The update of sixteen weights.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="operands">The kernel's.</param>
/// <param name="parameter">What is updated.</param>
/// <param name="row">The text of the weights' input.</param>
/// <param name="panel">The text of the panel of their outputs.</param>
internal sealed class CpuUpdate(SourceWriter writer, CpuExpressions syntax, KernelOperands operands, ParameterNode parameter, string row,
    string panel) : UpdateScope(writer, syntax, operands.Program.Graph.Optimizer!.For(parameter))
{
    protected override string Type => "var";

    protected override string Load(int slot) => $"T.Load({Place(slot)})";

    protected override string Store(int slot, string value) => $"{value}.Store({Place(slot)});";

    protected override string? StoreTransposed(string value)
    {
        var place = operands.Plan.PlaceOf(parameter);
        if (place.Transposed < 0)
        {
            return null;
        }

        string copy = operands.Transposed(parameter, written: true), number = panel;
        if (place.Groups > 1)
        {
            string panels = Literals.Int(place.GroupPanels);
            (copy, number) = ($"{copy}.At({panel} / {panels} * {Literals.Int(place.GroupTransposedFloats)})", $"{panel} % {panels}");
        }

        return place.Window is null
            ? $"global::NetDsl.Kernels.TransposedPanels.Store({value}, {copy}, {row}, {number}, {Literals.Int(place.Columns)});"
            : $"global::NetDsl.Kernels.TransposedPanels.StoreTap({value}, {copy}, {row}, {number}, {Literals.Int(place.GroupColumns)}, "
                + $"{Literals.Int(place.Inputs)}, {Identifiers.Member(parameter.Name)}TapOrder);";
    }

    protected override string OfStep(Scalar scalar) => $"T.Broadcast({operands.OfStep(scalar)})";

    private string Place(int slot) => $"{operands.Parameter(parameter, slot, written: true)}.At(at)";
}
