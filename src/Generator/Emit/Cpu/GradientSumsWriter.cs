using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes where the gradients of groups of samples wait to be added, as constants with the gradient's name.</summary>
internal static class GradientSumsWriter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Sums.Floats == 0)
        {
            return;
        }

        foreach (var (kernel, offset) in plan.Sums.All)
        {
            writer.Line($"private const int {Identifiers.Member(NameOf(kernel.Contraction))} = {Literals.Int(offset)}; // for each group of samples: "
                + $"{Literals.Int(GradientSums.RowsOf(kernel))} x {Literals.Int(kernel.Contraction.Shape.Last)}, in panels of 16 outputs");
        }

        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override int SumFloats => {Literals.Int(plan.Sums.Floats)};");
    }

    /// <summary>What the sums of a gradient are called.</summary>
    public static string NameOf(ContractNode gradient) => $"{gradient.Name}.sums";
}
