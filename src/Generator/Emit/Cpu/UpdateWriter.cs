using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes an optimiser's update of sixteen weights that lie at <c>at</c>, with their gradient in <c>gradient</c>.</summary>
internal static class UpdateWriter
{
    public static void Write(SourceWriter body, KernelOperands operands, CpuExpressions syntax, ParameterNode parameter, string row, string panel)
    {
        var optimizer = operands.Program.Graph.Optimizer!.For(parameter);
        var place = operands.Plan.PlaceOf(parameter);
        string memory = operands.Parameter(parameter, written: true);
        body.Line($"var weight = T.Load({memory}.At(at));");
        var old = new List<string>();
        for (int slot = 0; slot < optimizer.Slots.Count; slot++)
        {
            string name = $"old{Identifiers.Member(optimizer.Slots[slot])}";
            body.Line($"var {name} = T.Load({operands.Parameter(parameter, slot + 1, written: true)}.At(at));");
            old.Add(name);
        }

        for (int slot = 0; slot < optimizer.Slots.Count; slot++)
        {
            string name = Identifiers.Local(optimizer.Slots[slot]);
            syntax.Assign(body, name, optimizer.Update[slot], i => Name(i, old), Leaf);
            body.Line($"{name}.Store({operands.Parameter(parameter, slot + 1, written: true)}.At(at));");
        }

        var current = optimizer.Slots.Select(Identifiers.Local).ToArray();
        syntax.Assign(body, "updated", optimizer.Weight, i => Name(i, current), Leaf);
        body.Line($"updated.Store({memory}.At(at));");
        if (place.Transposed >= 0)
        {
            body.Line($"TransposedPanels.Store(updated, {operands.Transposed(parameter, written: true)}, {row}, {panel}, "
                + $"{Literals.Int(place.Columns)});");
        }

        string Leaf(Expr leaf) => leaf is Scalar scalar
            ? $"T.Broadcast({operands.Step()}.{scalar.Which})"
            : throw new InvalidOperationException($"{leaf} cannot stand in an update");

        static string Name(int argument, IReadOnlyList<string> slots)
            => argument switch { 0 => "weight", 1 => "gradient", _ => slots[argument - 2] };
    }
}
