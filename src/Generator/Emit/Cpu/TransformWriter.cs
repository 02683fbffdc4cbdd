using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes where transformed weights lie, and how they are made of the weights: whenever these have changed, before a program
/// runs.</summary>
internal static class TransformWriter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        var weights = plan.Transformed.All.ToArray();
        if (weights.Length == 0)
        {
            return;
        }

        foreach (var weight in weights)
        {
            writer.Line($"private const int {NameOf(weight)} = {Literals.Int(weight.Offset)}; // 36 products in place of {(KernelOf(weight) == 3 ? 144 : 100)}, in panels of 16 outputs");
        }

        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override int TransformedFloats => {Literals.Int(plan.Transformed.Floats)};");
        writer.Blank();
        writer.Doc("summary", "Transforms the weights of convolutions that are computed in tiles of pixels.");
        using (writer.Open("protected override void Transform(in TeamMember me, bool training)"))
        {
            foreach (var weight in weights.Where(weight => !weight.IsForTraining))
            {
                WriteOne(writer, weight);
            }

            if (weights.Any(weight => weight.IsForTraining))
            {
                using (writer.Open("if (training)"))
                {
                    foreach (var weight in weights.Where(weight => weight.IsForTraining))
                    {
                        WriteOne(writer, weight);
                    }
                }
            }
        }
    }

    private static string NameOf(TransformedWeight weight) => Identifiers.Member(KernelOperands.NameOf(weight));

    private static int KernelOf(TransformedWeight weight) => weight.Place.Parameter.Shape.Extents[0];

    private static void WriteOne(SourceWriter writer, TransformedWeight weight)
    {
        string source = $"{Identifiers.Member(weight.Place.Parameter.Name)}{(weight.Use == TransformedFor.Output ? "" : "Transposed")}";
        writer.Line($"TransformPanels<T, Kernel{Literals.Int(KernelOf(weight))}>(me, Parameters.At({source}), {Literals.Int(weight.Channels)}, {Literals.Int(Kernels.Layout.Panels(weight.Outputs))}, "
            + $"Transformed.At({NameOf(weight)}){(weight.Use == TransformedFor.InputBack ? ", turned: true" : "")});");
    }
}
