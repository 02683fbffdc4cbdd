using System.Globalization;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes a program: the locals of its tensors, then kernel after kernel, with a barrier where one needs what the
/// others of the team still write, or would write over what they still read. To be measured, a program meets and reads the
/// clock after every kernel.</summary>
internal static class CpuProgramWriter
{
    public static void Write(SourceWriter writer, string name, string summary, IReadOnlyList<(string Name, CpuKernel Kernel)> kernels,
        double clipNorm, bool profile)
    {
        writer.Doc("summary", summary);
        using (writer.Open($"protected override void {name}(in TeamMember me)"))
        {
            var declared = new HashSet<TensorBuffer>();
            foreach (var buffer in kernels.SelectMany(k => k.Kernel.Operands.Buffers).Select(b => b.Buffer).Where(declared.Add))
            {
                int given = kernels.Where(k => k.Kernel.Copied >= 0 && k.Kernel.Operands.Buffers.Any(b => b.Buffer == buffer))
                    .Select(k => k.Kernel.Copied).DefaultIfEmpty(-1).First();
                string place = $"ArenaAt({Literals.Int(buffer.Offset)})" + (buffer.Channel == 0 ? "" : $".At({Literals.Int(buffer.Channel)})");
                writer.Line($"var {Identifiers.Local(buffer.Node.Name)} = "
                    + $"{(given < 0 ? place : $"IsInPlace({Literals.Int(given)}) ? InPlace({Literals.Int(given)}) : {place}")};");
            }

            writer.Blank();
            var since = new List<KernelOperands>();
            bool hasToClip = clipNorm > 0;
            foreach (var (method, kernel) in kernels)
            {
                if (hasToClip && kernel.IsUpdate)
                {
                    writer.Line("me.Barrier();");
                    writer.Line($"ClipGradients(me, {Literals.Float(clipNorm)});");
                    since.Clear();
                    hasToClip = false;
                }

                if (!profile && since.Any(before => Conflict(before, kernel.Operands)))
                {
                    writer.Line("me.Barrier();");
                    since.Clear();
                }

                if (kernel.Copied >= 0)
                {
                    using (writer.Open($"if (!IsInPlace({Literals.Int(kernel.Copied)}))"))
                    {
                        writer.Line(kernel.CallWith(method));
                        writer.Line("me.Barrier();");
                    }

                    writer.Blank();
                }
                else
                {
                    writer.Line(kernel.CallWith(method));
                    since.Add(kernel.Operands);
                }

                if (profile)
                {
                    writer.Line($"Lap(me, {Literals.Text(method)}, {kernel.MultiplyAdds.ToString(CultureInfo.InvariantCulture)});");
                }
            }
        }
    }

    /// <summary>Whether one writes what the other touches.</summary>
    private static bool Conflict(KernelOperands before, KernelOperands after)
        => before.Buffers.Any(b => after.Buffers.Any(a => (a.Written || b.Written) && a.Buffer.Overlaps(b.Buffer)))
            || before.Parameters.Any(b => after.Parameters.Any(a => (a.Written || b.Written) && a.Place == b.Place));
}
