using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the class that launches the kernels of each program one after the other: a device runs them in that order.</summary>
internal static class GpuProgramWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="network">The network.</param>
    /// <param name="plan">Where the parameters lie.</param>
    /// <param name="kernels">All kernels.</param>
    /// <param name="programs">What each program launches.</param>
    public static void Write(SourceWriter writer, NetworkModel network, NetworkPlan plan, IEnumerable<SharedKernel> kernels,
        IReadOnlyList<(string Name, IReadOnlyList<GpuLaunch> Launches)> programs)
    {
        double norm = plan.Train?.Graph.Optimizer?.ClipNorm ?? 0;
        int scratch = Most(kernel => kernel.Scratch), sampleScratch = Most(kernel => kernel.SampleScratch);
        // What gradients are multiplied by lies there.
        scratch = norm > 0 ? Math.Max(scratch, 1) : scratch;
        writer.Doc("summary", $"{network.Type.Name} on a GPU: which kernels run, over how many groups, and where their tensors lie.");
        using (writer.Open("private sealed class GpuProgram(NetworkDescription description, Device device)\n"
            + $"    : GpuEngine(description, {MemoryText.Of(plan)}, device, scratch: " + Literals.Int(scratch)
            + (sampleScratch == 0 ? "" : ", sampleScratch: " + Literals.Int(sampleScratch))
            + (network.Precision == Precision.Float32 ? "" : $", precision: global::NetDsl.Precision.{network.Precision}") + ")"))
        {
            ParameterOffsets.Write(writer, plan, "internal");
            writer.Blank();
            foreach (var kernel in kernels)
            {
                string method = $"GpuKernels.{kernel.Name}", second = kernel.IsOnTensorCores ? $", {method}{GpuKernel.OnTensorCores}" : "";
                writer.Line($"private readonly GpuKernel {Field(kernel.Name)} = new(nameof({method}), {method}{second});");
            }

            foreach (string name in new[] { "Train", "Evaluate", "Predict" })
            {
                writer.Blank();
                writer.Doc("summary", ProgramSummary.Of(name));
                using (writer.Open($"protected override void {name}()"))
                {
                    bool hasToClip = norm > 0;
                    foreach (var launch in programs.Where(p => p.Name == name).SelectMany(p => p.Launches))
                    {
                        if (hasToClip && launch.Text.IsUpdate)
                        {
                            writer.Line($"ClipGradients({Literals.Float(norm)});");
                            hasToClip = false;
                        }

                        if (launch.Kernel.SubjectOf(launch.Number) is { } subject)
                        {
                            writer.Line($"// {subject}");
                        }

                        writer.Line($"Launch({Field(launch.Kernel.Name)}, {launch.Text.Groups}, {Literals.Int(launch.Text.Threads)}, new() {{ {launch.Kernel.Arguments(launch.Number)} }});");
                    }
                }
            }
        }

        int Most(Func<GpuKernel, int> floats) => programs.SelectMany(program => program.Launches).Select(launch => floats(launch.Text)).DefaultIfEmpty(0).Max();
    }

    private static string Field(string kernel) => $"run{kernel}";
}
