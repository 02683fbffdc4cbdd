using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a program: the locals of its tensors, then kernel after kernel, with a barrier where one needs what the
/// others of the team still write, or would write over what they still read.</summary>
internal static class CpuProgramWriter
{
    public static void Write(SourceWriter writer, string name, string summary, IReadOnlyList<(string Name, CpuKernel Kernel)> kernels)
    {
        writer.Doc("summary", summary);
        using (writer.Open($"protected override void {name}(in TeamMember me)"))
        {
            var declared = new HashSet<TensorBuffer>();
            foreach (var buffer in kernels.SelectMany(k => k.Kernel.Operands.Buffers).Select(b => b.Buffer).Where(declared.Add))
            {
                writer.Line($"var {Identifiers.Local(buffer.Node.Name)} = ArenaAt({Literals.Int(buffer.Offset)});");
            }

            writer.Blank();
            var since = new List<KernelOperands>();
            foreach (var (method, kernel) in kernels)
            {
                if (since.Any(before => Conflict(before, kernel.Operands)))
                {
                    writer.Line("me.Barrier();");
                    since.Clear();
                }

                writer.Line(kernel.CallWith(method));
                since.Add(kernel.Operands);
            }
        }
    }

    /// <summary>Whether one writes what the other touches.</summary>
    private static bool Conflict(KernelOperands before, KernelOperands after)
        => before.Buffers.Any(b => after.Buffers.Any(a => (a.Written || b.Written) && Overlap(a.Buffer, b.Buffer)))
            || before.Parameters.Any(b => after.Parameters.Any(a => (a.Written || b.Written) && a.Place == b.Place));

    private static bool Overlap(TensorBuffer a, TensorBuffer b) => a.Offset < b.Offset + b.Size && b.Offset < a.Offset + a.Size;
}
