using System.Text;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>The network card: the table of layers, the kernels and what each fuses, and the memory plan.</summary>
internal static class NetworkCard
{
    public static string Write(NetworkModel model, TargetPlans plans)
    {
        var plan = plans.First;
        var graph = (plan.Train ?? plan.Predict).Graph;
        var text = new StringBuilder();
        long parameters = graph.Parameters.Sum(p => (long)p.Shape.Size), work = graph.Layers.Sum(l => l.MultiplyAdds);
        text.Append($"{model.Type.Name}: {Literals.Grouped(parameters)} parameters, {Literals.Grouped(work)} multiply-adds a sample\n\n");
        WriteTable(text, ["layer", "", "input", "output", "parameters", "multiply-adds"],
            graph.Layers.Select(l => new[] { l.Name, l.Description, l.Input.ToString(), l.Output.ToString(),
                Count(l.Parameters), Count(l.MultiplyAdds) }));
        if (graph.Optimizer is { } optimizer)
        {
            text.Append($"\nLoss: {string.Join(" + ", graph.Losses.Select(Weighted))}. Optimiser: {optimizer.Name}, rate {Literals.Double(optimizer.Rate)}.\n");
        }

        if (model.Precision == Precision.Tf32)
        {
            text.Append("\nProducts: TF32 on CUDA GPUs of compute capability 8.0 and newer, float32 elsewhere.\n");
        }

        string[] names = [.. graph.Layers.Select(layer => layer.Name).Concat(graph.Parameters.Select(parameter => parameter.Name)).OrderByDescending(name => name.Length)];
        foreach (var program in plan.Programs)
        {
            string onGpu = Differing(plans, plan => plan.Programs.Single(other => other.Name == program.Name).Kernels.Count, count => $", {count} on a GPU");
            text.Append($"\n{program.Name}: {Literals.Int(program.Kernels.Count)} kernels{onGpu}\n");
            WriteTable(text, ["kernel", "multiply-adds", "by", "fuses"], program.Kernels.Select(k => new[]
            {
                KernelNames.Of(program, k),
                Count(k.MultiplyAdds),
                How(k),
                string.Join(" + ", k.Nodes.Select(node => Part(node.Name, names)).Concat(k.Updates.Select(u => $"update of {u.Parameter.Name}")).Distinct()),
            }));
        }

        WriteMemory(text, plans);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The algorithm, where there is a choice; the GPU's kernels are all plain.</summary>
    private static string How(KernelGroup kernel) => kernel.Kind != KernelKind.Contract || kernel.Contraction.Window is null ? ""
        : ConvolutionChoice.Of(kernel.Contraction) switch
        {
            ConvolutionWay.Pixels => "pixels",
            ConvolutionWay.Rows => "rows of pixels",
            ConvolutionWay.Patches => "patches",
            _ => $"Winograd {(kernel.Contraction.Window.Rows.Kernel == 3 ? "4x4" : "2x2")}",
        };

    private static void WriteMemory(StringBuilder text, TargetPlans plans)
    {
        var plan = plans.First;
        text.Append($"\nMemory: {Literals.Grouped(4L * plan.ParameterFloats)} bytes for parameters and optimiser, "
            + $"{Literals.Grouped(4L * plan.ArenaFloats)} bytes a sample for activations{Differing(plans, plan => 4L * plan.ArenaFloats, bytes => $", {bytes} on a GPU")}\n");
        foreach (var program in plan.Programs.Take(1))
        {
            WriteTable(text, [$"{program.Name.ToLowerInvariant()} buffer", "floats a sample", "at", "kernels"],
                program.Buffers.Values.Where(b => !b.IsPart).OrderBy(b => b.Offset).ThenBy(b => b.First).Select(b => new[]
                {
                    b.Node.Name, Literals.Int(b.SampleStride), Literals.Int(b.Offset),
                    $"{Literals.Int(b.First + 1)}-{(b.IsResult ? "end" : Literals.Int(b.Last + 1))}",
                }));
        }
    }

    /// <summary>What is said of the GPU's plan where a number of it is not that of the processor's, which is shown.</summary>
    private static string Differing(TargetPlans plans, Func<NetworkPlan, long> number, Func<string, string> say)
        => plans is { Cpu: { } cpu, Gpu: { } gpu } && number(cpu) != number(gpu) ? say(Literals.Grouped(number(gpu))) : "";

    /// <summary>The layer a node is part of; of a gradient, the tensor whose gradient it is.</summary>
    /// <param name="node">Its name: the layer's, and after an underscore what it is to the layer.</param>
    /// <param name="names">Of layers and parameters, which may have underscores in them; the longest first.</param>
    private static string Part(string node, string[] names)
    {
        string layer = names.FirstOrDefault(name => node == name || node.StartsWith(name + "_", StringComparison.Ordinal)) ?? node.Split('_')[0];
        return node.Contains("_gradient") || node.Contains("_part") ? $"gradient of {layer}" : layer;
    }

    private static string Weighted(Loss loss) => loss.Weight == 1 ? loss.Name : $"{Literals.Double(loss.Weight)} {loss.Name}";

    private static string Count(long value) => value == 0 ? "" : Literals.Grouped(value);

    /// <summary>Columns as wide as they need to be; numbers to the right.</summary>
    private static void WriteTable(StringBuilder text, string[] header, IEnumerable<string[]> rows)
    {
        var all = new[] { header }.Concat(rows).ToArray();
        int[] widths = [.. Enumerable.Range(0, header.Length).Select(c => all.Max(row => row[c].Length))];
        // A column that says nothing is left out.
        int[] told = [.. Enumerable.Range(0, header.Length).Where(c => all.Skip(1).Any(row => row[c].Length > 0))];
        foreach (string[] row in all)
        {
            var line = new StringBuilder("  ");
            foreach (int c in told)
            {
                bool right = row[c].Length > 0 && char.IsDigit(row[c][0]) && row[c].All(ch => char.IsDigit(ch) || ch == ',');
                line.Append(right ? row[c].PadLeft(widths[c]) : row[c].PadRight(widths[c])).Append("  ");
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }
}
