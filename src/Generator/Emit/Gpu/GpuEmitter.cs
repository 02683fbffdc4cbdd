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
        var kernels = new KernelTable();
        var programs = plan.Programs.Select(program => (program.Name, Calls: (IReadOnlyList<(string, GpuKernel)>)program.Kernels
            .Select(group => GpuKernelWriter.Write(plan, program, group, syntax))
            .Select(kernel => (kernels.Place(kernel.Name, kernel.Text), kernel)).ToArray())).ToArray();

        var writer = new SourceWriter();
        NetworkFile.WriteHead(writer, ["System", "ILGPU", "NetDsl", "NetDsl.Engines", "NetDsl.Gpu", "NetDsl.Kernels"]);
        using (NetworkFile.OpenType(writer, model.Type, ""))
        {
            GpuProgramWriter.Write(writer, model.Type.Name, kernels.Names, programs);
            writer.Blank();
            writer.Doc("summary", $"The kernels of {model.Type.Name}. Each takes the activations, the weights, what the caller gave and\nthe step's numbers, and finds its tensors at constants times the batch.");
            using (writer.Open("public static class GpuKernels"))
            {
                ParameterOffsets.Write(writer, plan);
                foreach (string text in kernels.Texts)
                {
                    writer.Blank();
                    writer.Line(text.TrimEnd('\n'));
                }

                WriteFunctions(writer, syntax);
            }
        }

        return writer.ToString();
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
