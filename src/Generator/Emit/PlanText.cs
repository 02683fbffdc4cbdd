using System.Text;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>The plan as text: the network card, and then every kernel with its formulas, its work and its traffic.</summary>
internal static class PlanText
{
    public static string Write(NetworkModel model, TargetPlans plans)
    {
        var plan = plans.First;
        var text = new StringBuilder(NetworkCard.Write(model, plans)).Append('\n');
        foreach (var program in plan.Programs)
        {
            text.Append($"\n{program.Name}\n{new string('-', program.Name.Length)}\n");
            foreach (var kernel in program.Kernels)
            {
                WriteKernel(text, plan, program, kernel);
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void WriteKernel(StringBuilder text, NetworkPlan plan, ProgramPlan program, KernelGroup kernel)
    {
        text.Append($"\n{KernelNames.Of(program, kernel)} ({Loop(kernel)})\n");
        foreach (string line in KernelDescription.Summary(kernel).Split('\n'))
        {
            text.Append($"    {line}\n");
        }

        text.Append($"  {KernelDescription.Remarks(plan, program, kernel)}\n");
        text.Append($"  {Traffic.Of(program, kernel)}\n");
    }

    private static string Loop(KernelGroup kernel) => kernel.Kind switch
    {
        KernelKind.Contract => "sums of products",
        KernelKind.Rows => "row after row",
        KernelKind.Gather => "lines of a table",
        KernelKind.Scatter => "sums over the batch, by id",
        KernelKind.Scan => "step after step",
        KernelKind.BatchSum => "sums over the batch",
        KernelKind.Window => "windows of a picture",
        KernelKind.WindowGradient => "windows of a picture, backwards",
        KernelKind.Channels => "pixel after pixel",
        KernelKind.Features => "over numbers that the whole batch shares",
        KernelKind.Update => "over the elements of a parameter",
        _ => throw new InvalidOperationException($"no kernel of kind {kernel.Kind}"),
    };
}
