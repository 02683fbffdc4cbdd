using NetDsl.Generator.Fusion;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the zeros around the pictures that a kernel makes: its threads share them.</summary>
internal static class GpuHalo
{
    public static void Write(SourceWriter body, GpuOperands operands, KernelGroup group)
    {
        int number = operands.Program.Kernels.ToList().IndexOf(group);
        foreach (var buffer in group.Nodes.Where(operands.Program.IsStored).Select(node => operands.Program.BufferOf(node).Whole).Distinct())
        {
            var halo = buffer.Halo;
            // Of several kernels that make parts of a picture, the first clears what is around it.
            if (!halo.IsNone && buffer.First == number)
            {
                (string Name, int Value)[] numbers =
                [
                    ("sampleStride", buffer.SampleStride), ("lines", buffer.Shape.Extents[0]), ("lineFloats", buffer.Shape.Extents[1] * buffer.PixelStride), ("above", halo.Top),
                    ("below", halo.Bottom), ("before", halo.Left * buffer.PixelStride), ("behind", halo.Right * buffer.PixelStride),
                ];
                body.Line($"global::NetDsl.Gpu.PictureHalo.Clear(arena, {operands.At(buffer.Node)}, {string.Join(", ", numbers.Select(number => ShapeNumber.Of(number.Name, number.Value)))}, step.Batch);");
            }
        }
    }
}
