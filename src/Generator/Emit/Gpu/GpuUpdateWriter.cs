using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes an optimiser's update of the weight that lies at <c>at</c> (input <c>row</c>, output <c>column</c>), with
/// its gradient in <c>gradient</c>.</summary>
internal static class GpuUpdateWriter
{
    public static void Write(SourceWriter body, GpuOperands operands, GpuExpressions syntax, ParameterNode parameter)
    {
        var optimizer = operands.Program.Graph.Optimizer!.For(parameter);
        var place = operands.Plan.PlaceOf(parameter);
        string memory = $"parameters[{operands.Parameter(parameter)} + at]";
        body.Line($"float weight = {memory};");
        var old = new List<string>();
        for (int slot = 0; slot < optimizer.Slots.Count; slot++)
        {
            string name = $"old{Identifiers.Member(optimizer.Slots[slot])}";
            body.Line($"float {name} = parameters[{operands.Parameter(parameter, slot + 1)} + at];");
            old.Add(name);
        }

        for (int slot = 0; slot < optimizer.Slots.Count; slot++)
        {
            string name = Identifiers.Local(optimizer.Slots[slot]);
            syntax.Assign(body, name, optimizer.Update[slot], i => Name(i, old), Leaf);
            body.Line($"parameters[{operands.Parameter(parameter, slot + 1)} + at] = {name};");
        }

        var current = optimizer.Slots.Select(Identifiers.Local).ToArray();
        syntax.Assign(body, "updated", optimizer.Weight, i => Name(i, current), Leaf);
        body.Line($"{memory} = updated;");
        if (place.Transposed >= 0)
        {
            body.Line($"parameters[{GpuOperands.Transposed(parameter)} + ((((row >> 4) * {Literals.Int(place.Columns)}) + column) * 16) + (row & 15)] = updated;");
        }

        static string Leaf(Expr leaf) => leaf is Scalar scalar
            ? $"step.{scalar.Which}"
            : throw new InvalidOperationException($"{leaf} cannot stand in an update");

        static string Name(int argument, IReadOnlyList<string> slots)
            => argument switch { 0 => "weight", 1 => "gradient", _ => slots[argument - 2] };
    }
}
