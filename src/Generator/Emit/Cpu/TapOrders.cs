using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the order of kernels' positions in the transposed copies, as the update stores them.</summary>
internal static class TapOrders
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        foreach (var place in plan.Parameters)
        {
            if (place.Window is { } window)
            {
                writer.Line($"private static System.ReadOnlySpan<int> {Identifiers.Member(place.Parameter.Name)}TapOrder => [{string.Join(", ", window.GradientOrder.Select(o => Literals.Int(o)))}];");
            }
        }
    }
}
