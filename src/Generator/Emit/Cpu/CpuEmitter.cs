using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the CPU target: one nested class, generic over the vector width, with the programs, the kernels and the
/// math functions they need.</summary>
internal static class CpuEmitter
{
    public static string Emit(NetworkModel model, NetworkPlan plan)
    {
        var syntax = new CpuExpressions();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var kernels = new List<(string Name, string Text)>();
        var programs = plan.Programs.Select(program => (program, Calls: program.Kernels
            .Select(group => Place(CpuKernelWriter.Write(plan, program, group, syntax))).ToArray())).ToArray();

        var writer = new SourceWriter();
        NetworkFile.WriteHead(writer, ["System.Runtime.CompilerServices", "NetDsl.Engines", "NetDsl.Kernels"]);
        using (NetworkFile.OpenType(writer, model.Type, ""))
        {
            writer.Doc("summary", $"{model.Type.Name} on the processor, generic over the width of its vectors.");
            using (writer.Open("private sealed class CpuProgram<T>(NetworkDescription description, EngineMemory memory, int threads)\n"
                + "    : CpuEngine(description, memory, threads)\n    where T : struct, ILanes<T>"))
            {
                WriteOffsets(writer, plan);
                foreach (var (program, calls) in programs)
                {
                    writer.Blank();
                    CpuProgramWriter.Write(writer, program.Name, Summary(program), calls);
                }

                foreach (string missing in new[] { "Train", "Evaluate" }.Where(name => programs.All(p => p.program.Name != name)))
                {
                    writer.Blank();
                    writer.Doc("summary", "There is no loss and optimiser: the engine refuses before it gets here.");
                    writer.Line($"protected override void {missing}(in TeamMember me) => throw new System.InvalidOperationException();");
                }

                foreach (var (_, text) in kernels)
                {
                    writer.Blank();
                    writer.Line(text.TrimEnd('\n'));
                }

                WriteFunctions(writer, syntax);
            }
        }

        return writer.ToString();

        // Kernels of two programs that are the same text are one method.
        (string Name, CpuKernel Kernel) Place(CpuKernel kernel)
        {
            if (names.TryGetValue(kernel.Text, out string? known))
            {
                return (known, kernel);
            }

            string name = kernel.Name;
            for (int i = 2; kernels.Any(k => k.Name == name); i++)
            {
                name = $"{kernel.Name}_{Literals.Int(i)}";
            }

            names.Add(kernel.Text, name);
            kernels.Add((name, name == kernel.Name ? kernel.Text : Rename(kernel, name)));
            return (name, kernel);
        }
    }

    private static string Rename(CpuKernel kernel, string name)
        => System.Text.RegularExpressions.Regex.Replace(kernel.Text, $@"\b{kernel.Name}(?=\(|Finish\b|BiasFinish\b)", name);

    private static string Summary(ProgramPlan program) => program.Name switch
    {
        "Train" => "One training step.",
        "Evaluate" => "Forward and loss, as in inference.",
        _ => "Forward alone.",
    };

    private static void WriteOffsets(SourceWriter writer, NetworkPlan plan)
    {
        foreach (var place in plan.Parameters)
        {
            string name = Identifiers.Member(place.Parameter.Name);
            string layout = place.IsPanels ? $"{Literals.Int(place.Rows)} x {Literals.Int(place.Columns)}, in panels of 16 outputs" : place.Parameter.Shape.ToString();
            writer.Line($"private const int {name} = {Literals.Int(place.Offsets[0])}; // {layout}");
            for (int slot = 1; slot < place.Offsets.Count; slot++)
            {
                string state = plan.Train!.Graph.Optimizer!.Slots[slot - 1];
                writer.Line($"private const int {name}{Identifiers.Member(state)} = {Literals.Int(place.Offsets[slot])};");
            }

            if (place.Transposed >= 0)
            {
                writer.Line($"private const int {name}Transposed = {Literals.Int(place.Transposed)}; // kept up to date by the update");
            }

            if (place.Gradient >= 0)
            {
                writer.Line($"private const int {name}KeptGradient = {Literals.Int(place.Gradient)};");
            }
        }
    }

    private static void WriteFunctions(SourceWriter writer, CpuExpressions syntax)
    {
        foreach (var op in syntax.Functions.ToArray())
        {
            writer.Blank();
            writer.Doc("summary", $"{op.ToString().ToLowerInvariant()} of each lane, made of operations that every target has.");
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"private static T {op}(T x)"))
            {
                string value = syntax.Value(writer, "x", MathFunctions.DefinitionOf(op)!, _ => "x", leaf => throw new InvalidOperationException($"{leaf}"));
                writer.Line($"return {value};");
            }
        }
    }
}
