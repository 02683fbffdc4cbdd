using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>Writes where each parameter lies, as constants with the parameter's name.</summary>
internal static class ParameterOffsets
{
    public static void Write(SourceWriter writer, NetworkPlan plan, string access = "private")
    {
        foreach (var place in plan.Parameters)
        {
            string name = Identifiers.Member(place.Parameter.Name);
            string layout = place.IsPanels ? $"{Literals.Int(place.Rows)} x {Literals.Int(place.Columns)}, in panels of 16 outputs" : place.Parameter.Shape.ToString();
            writer.Line($"{access} const int {name} = {Literals.Int(place.Offsets[0])}; // {layout}");
            for (int slot = 1; slot < place.Offsets.Count; slot++)
            {
                string state = plan.Train!.Graph.Optimizer!.Slots[slot - 1];
                writer.Line($"{access} const int {name}{Identifiers.Member(state)} = {Literals.Int(place.Offsets[slot])};");
            }

            if (place.Transposed >= 0)
            {
                writer.Line($"{access} const int {name}Transposed = {Literals.Int(place.Transposed)}; // kept up to date by the update");
            }

            if (place.Gradient >= 0)
            {
                writer.Line($"{access} const int {name}KeptGradient = {Literals.Int(place.Gradient)};");
            }
        }
    }
}
