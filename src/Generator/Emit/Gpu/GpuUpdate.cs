using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>The update of one thread's weight, that of input <c>row</c> and output <c>column</c>.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="operands">Of the method.</param>
/// <param name="parameter">What is updated.</param>
internal sealed class GpuUpdate(SourceWriter writer, GpuExpressions syntax, GpuOperands operands, ParameterNode parameter)
    : UpdateScope(writer, syntax, operands.Program.Graph.Optimizer!.For(parameter))
{
    protected override string Type => "float";

    protected override string Load(int slot) => $"parameters[{operands.Parameter(parameter, slot)} + at]";

    protected override string Store(int slot, string value) => $"{Load(slot)} = {value};";

    protected override string? StoreTransposed(string value)
    {
        var place = operands.Plan.PlaceOf(parameter);
        if (place.Transposed < 0)
        {
            return null;
        }

        string columns = ShapeNumber.Of("columns", place.GroupColumns), copy = operands.Transposed(parameter);
        copy += place.Groups == 1 ? "" : $" + ({FinishMethod.FilterGroup} * {ShapeNumber.Of("filterGroupFloats", place.GroupTransposedFloats)})";
        if (place.Window is not { } window || window.Taps == 1)
        {
            return $"parameters[{copy} + ((((row >> 4) * {columns}) + column) * 16) + (row & 15)] = {value};";
        }

        string inputs = ShapeNumber.Of("inputs", place.Inputs);
        return $"int tap = row / {inputs}, input = row % {inputs};\n"
            + $"parameters[{copy} + ((((((input >> 4) * {ShapeNumber.Of("taps", window.Taps)}) + {TapPlaces.Of(window)}) * {columns}) + column) * 16) + (input & 15)] = {value};";
    }

    /// <summary>What gradients are multiplied by is worked out on the device.</summary>
    protected override string OfStep(Scalar scalar) => scalar.Which == StepScalar.Clip ? "arena[step.Scratch]" : operands.OfStep(scalar.Which);
}
