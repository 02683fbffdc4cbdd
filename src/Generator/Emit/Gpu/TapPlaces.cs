using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>The order of a kernel's positions in the transposed copy, as kernels can work it out: they have no arrays.</summary>
internal static class TapPlaces
{
    /// <summary>The text of the place of the position <c>tap</c>.</summary>
    public static string Of(Window window) => IsTurnedRound(window) ? $"{ShapeNumber.Of("lastTap", window.Taps - 1)} - tap" : $"{GpuKernel.OwnName}TapPlace(tap)";

    /// <summary>The method that this calls, if it calls one.</summary>
    public static string? Method(ParameterPlace place)
    {
        if (place is not { Transposed: >= 0, Window: { } window } || IsTurnedRound(window))
        {
            return null;
        }

        var writer = new SourceWriter();
        using (writer.Open($"private static int {GpuKernel.OwnName}TapPlace(int tap)"))
        using (writer.Open("switch (tap)"))
        {
            var order = window.GradientOrder;
            for (int tap = 1; tap < order.Count; tap++)
            {
                writer.Line($"case {Literals.Int(tap)}: return {Literals.Int(order[tap])};");
            }

            writer.Line($"default: return {Literals.Int(order[0])};");
        }

        return writer.ToString();
    }

    /// <summary>Whether all are read last to first: where the window moves by one.</summary>
    private static bool IsTurnedRound(Window window)
        => window.GradientOrder.Select((place, tap) => place == window.Taps - 1 - tap).All(turned => turned);
}
