using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the CPU target: one nested class, generic over the vector width, with the programs, the kernels and the
/// math functions they need.</summary>
internal static class CpuEmitter
{
    public static string Emit(NetworkModel model, NetworkPlan plan, CompilerOptions options)
    {
        var syntax = new CpuExpressions();
        var kernels = new KernelTable();
        var programs = plan.Programs.Select(program => (program, Calls: program.Kernels
            .Select(group => CpuKernelWriter.Write(plan, program, group, syntax))
            .Select(kernel => (kernels.Place(kernel.Name, kernel.Text), kernel)).ToArray())).ToArray();

        var writer = new SourceWriter();
        NetworkFile.WriteHead(writer, ["System.Runtime.CompilerServices", "NetDsl.Engines", "NetDsl.Kernels"]);
        using (NetworkFile.OpenType(writer, model.Type, ""))
        {
            writer.Doc("summary", $"{model.Type.Name} on the processor, generic over the width of its vectors.");
            using (writer.Open("private sealed class CpuProgram<T>(NetworkDescription description, int threads)\n"
                + $"    : CpuEngine(description, {MemoryText.Of(plan)}, threads)\n    where T : struct, ILanes<T>"))
            {
                ParameterOffsets.Write(writer, plan);
                TapOrders.Write(writer, plan);
                TransformWriter.Write(writer, plan);
                GradientSumsWriter.Write(writer, plan);
                LotWriter.Write(writer, plan.Predict);
                foreach (var (program, calls) in programs)
                {
                    writer.Blank();
                    CpuProgramWriter.Write(writer, program.Name, ProgramSummary.Of(program.Name), calls, program == plan.Train ? program.Graph.Optimizer!.ClipNorm : 0, options.Profile);
                }

                foreach (string missing in new[] { "Train", "Evaluate" }.Where(name => programs.All(p => p.program.Name != name)))
                {
                    writer.Blank();
                    writer.Doc("summary", "There is no loss and optimiser: the engine refuses before it gets here.");
                    writer.Line($"protected override void {missing}(in TeamMember me) => throw new System.InvalidOperationException();");
                }

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

    private static void WriteFunctions(SourceWriter writer, CpuExpressions syntax)
    {
        foreach (var op in syntax.Functions.ToArray())
        {
            writer.Blank();
            writer.Doc("summary", $"{op.ToString().ToLowerInvariant()} of each lane, made of operations that every target has.");
            writer.Line("[MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"private static T {op}(T x)"))
            {
                string value = syntax.Value(writer, "x", MathFunctions.DefinitionOf(op)!, _ => "x", leaf => throw new InvalidOperationException($"{leaf}"));
                writer.Line($"return {value};");
            }
        }
    }
}
