using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the GPU target: a class of ILGPU kernels with the math functions they need, and one that launches them.</summary>
internal static class GpuEmitter
{
    public static string Emit(NetworkModel model, NetworkPlan plan)
    {
        var syntax = new GpuExpressions();
        var written = plan.Programs.Select(program => (program.Name, Kernels: Kernels(plan, program, syntax, model.Precision))).ToArray();
        var table = new GpuKernelTable([.. written.SelectMany(program => program.Kernels)]);
        int launched = 0;
        var programs = written.Select(program => (program.Name, (IReadOnlyList<GpuLaunch>)[.. program.Kernels.Select(_ => table.Launches[launched++])])).ToArray();

        var writer = new SourceWriter();
        NetworkFile.WriteHead(writer, ["System", "ILGPU", "NetDsl", "NetDsl.Engines", "NetDsl.Gpu", "NetDsl.Kernels"]);
        using (NetworkFile.OpenType(writer, model.Type, ""))
        {
            GpuProgramWriter.Write(writer, model, plan, table.Kernels, programs);
            writer.Blank();
            writer.Doc("summary", $"The kernels of {model.Type.Name}. Each takes the activations, the weights, what the caller gave, the\nstep's numbers, and the places of its tensors: those in the activations are constants times the batch. Behind the places come the numbers in\nwhich the layers differ that it serves.");
            using (writer.Open("public static class GpuKernels"))
            {
                foreach (var kernel in table.Kernels)
                {
                    kernel.Write(writer);
                }

                WriteFunctions(writer, syntax);
            }
        }

        return writer.ToString();
    }

    private static GpuKernel[] Kernels(NetworkPlan plan, ProgramPlan program, GpuExpressions syntax, Precision precision)
    {
        var builder = new GpuKernelBuilder(plan, program, syntax, precision);
        return [.. program.Kernels.SelectMany(group => GpuKernelWriter.Write(builder, group))];
    }

    private static void WriteFunctions(SourceWriter writer, GpuExpressions syntax)
    {
        foreach (var op in syntax.Functions.ToArray())
        {
            writer.Blank();
            writer.Doc("summary", $"{op.ToString().ToLowerInvariant()}, made of operations that every target has.");
            using (writer.Open($"private static float {op}(float x)"))
            {
                string value = syntax.Value(writer, "x", MathFunctions.DefinitionOf(op)!, _ => "x", leaf => throw new InvalidOperationException($"{leaf}"));
                writer.Line($"return {value};");
            }
        }
    }
}
