using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the class that launches the kernels of each program one after the other: a device runs them in that order.</summary>
internal static class GpuProgramWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="network">The network's name.</param>
    /// <param name="plan">Where the parameters lie.</param>
    /// <param name="kernels">The names of all kernels.</param>
    /// <param name="programs">Each program's kernels, by the name of their method.</param>
    public static void Write(SourceWriter writer, string network, NetworkPlan plan, IEnumerable<string> kernels,
        IReadOnlyList<(string Name, IReadOnlyList<(string Name, GpuKernel Kernel)> Calls)> programs)
    {
        double norm = plan.Train?.Graph.Optimizer?.ClipNorm ?? 0;
        int scratch = Most(kernel => kernel.Scratch), sampleScratch = Most(kernel => kernel.SampleScratch);
        // What gradients are multiplied by lies there.
        scratch = norm > 0 ? Math.Max(scratch, 1) : scratch;
        writer.Doc("summary", $"{network} on a GPU: which kernels run, over how many groups, and where their tensors lie.");
        using (writer.Open("private sealed class GpuProgram(NetworkDescription description, EngineMemory memory, Device device)\n"
            + "    : GpuEngine(description, memory, device, scratch: " + Literals.Int(scratch)
            + (sampleScratch == 0 ? "" : ", sampleScratch: " + Literals.Int(sampleScratch)) + ")"))
        {
            ParameterOffsets.Write(writer, plan, "internal");
            writer.Blank();
            foreach (string kernel in kernels)
            {
                writer.Line($"private readonly GpuKernel {Field(kernel)} = new(nameof(GpuKernels.{kernel}), GpuKernels.{kernel});");
            }

            foreach (string name in new[] { "Train", "Evaluate", "Predict" })
            {
                writer.Blank();
                writer.Doc("summary", ProgramSummary.Of(name));
                using (writer.Open($"protected override void {name}()"))
                {
                    bool hasToClip = norm > 0;
                    foreach (var (method, kernel) in programs.Where(p => p.Name == name).SelectMany(p => p.Calls))
                    {
                        if (hasToClip && kernel.IsUpdate)
                        {
                            writer.Line($"ClipGradients({Literals.Float(norm)});");
                            hasToClip = false;
                        }

                        string places = string.Join(", ", kernel.Places.Select((place, i) => $"P{Literals.Int(i)} = {place}"));
                        writer.Line($"Launch({Field(method)}, {kernel.Groups}, {Literals.Int(kernel.Threads)}, new() {{ {places} }});");
                    }
                }
            }
        }

        int Most(Func<GpuKernel, int> floats) => programs.SelectMany(program => program.Calls).Select(call => floats(call.Kernel)).DefaultIfEmpty(0).Max();
    }

    private static string Field(string kernel) => $"run{kernel}";
}
