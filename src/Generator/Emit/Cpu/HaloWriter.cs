using NetDsl.Generator.Fusion;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the zeros around the pictures that a kernel makes.</summary>
internal static class HaloWriter
{
    /// <summary>The same, where threads share something else than samples.</summary>
    public static void WriteShared(SourceWriter body, KernelOperands operands, KernelGroup group)
    {
        var halos = new SourceWriter();
        Write(halos, operands, group, "firstSample", "endSample");
        if (halos.ToString().Length > 0)
        {
            body.Line("var (firstSample, endSample) = me.Share(batch);");
            body.Line(halos.ToString().TrimEnd('\n'));
        }
    }

    /// <param name="body">Where to.</param>
    /// <param name="operands">Collects what the kernel takes.</param>
    /// <param name="group">The kernel.</param>
    /// <param name="from">The text of the first sample.</param>
    /// <param name="to">The text of the sample behind the last.</param>
    public static void Write(SourceWriter body, KernelOperands operands, KernelGroup group, string from, string to)
    {
        foreach (var node in group.Nodes.Where(operands.Program.IsStored))
        {
            var buffer = operands.Program.BufferOf(node);
            if (!buffer.Halo.IsNone)
            {
                var halo = buffer.Halo;
                int[] numbers = [buffer.SampleStride, buffer.Shape.Extents[0], buffer.Shape.Extents[1] * buffer.PixelStride, halo.Top, halo.Bottom,
                    halo.Left * buffer.PixelStride, halo.Right * buffer.PixelStride];
                body.Line($"Halo.Clear({operands.To(node)}, {string.Join(", ", numbers.Select(n => Literals.Int(n)))}, {from}, {to});");
            }
        }
    }
}
