using NetDsl.Generator.Fusion;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the zeros around the pictures that a kernel makes.</summary>
internal static class HaloWriter
{
    /// <summary>The same for a kernel whose threads share something other than samples: each clears the halos of a share of the samples, taken for that alone.</summary>
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

    /// <summary>Clears the halos of all pictures of which this kernel is the first to store something.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="operands">Collects what the kernel takes.</param>
    /// <param name="group">The kernel.</param>
    /// <param name="from">The text of the first sample.</param>
    /// <param name="to">The text of the sample behind the last.</param>
    public static void Write(SourceWriter body, KernelOperands operands, KernelGroup group, string from, string to)
    {
        int number = operands.Program.Kernels.ToList().IndexOf(group);
        foreach (var made in group.Nodes.Where(operands.Program.IsStored).GroupBy(node => operands.Program.BufferOf(node).Whole))
        {
            var (node, buffer) = (made.First(), made.Key);
            int channel = operands.Program.BufferOf(node).Channel;
            // Of several kernels that make parts of a picture, the first clears what is around it.
            if (!buffer.Halo.IsNone && buffer.First == number)
            {
                var halo = buffer.Halo;
                string first = channel == 0 ? operands.To(node) : $"{operands.To(node)}.At({Literals.Int(-channel)})";
                int[] numbers = [buffer.SampleStride, buffer.Shape.Extents[0], buffer.Shape.Extents[1] * buffer.PixelStride, halo.Top, halo.Bottom,
                    halo.Left * buffer.PixelStride, halo.Right * buffer.PixelStride];
                body.Line($"global::NetDsl.Kernels.Halo.Clear({first}, {string.Join(", ", numbers.Select(n => Literals.Int(n)))}, {from}, {to});");
            }
        }
    }
}
