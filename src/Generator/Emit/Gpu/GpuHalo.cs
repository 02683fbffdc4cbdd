using NetDsl.Generator.Fusion;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the zeros around the pictures that a kernel makes: its threads share them.</summary>
internal static class GpuHalo
{
    public static void Write(SourceWriter body, GpuOperands operands, KernelGroup group)
    {
        foreach (var node in group.Nodes.Where(operands.Program.IsStored))
        {
            var buffer = operands.Program.BufferOf(node);
            var halo = buffer.Halo;
            if (!halo.IsNone)
            {
                int[] numbers = [buffer.SampleStride, buffer.Shape.Extents[0], buffer.Shape.Extents[1] * buffer.PixelStride, halo.Top, halo.Bottom,
                    halo.Left * buffer.PixelStride, halo.Right * buffer.PixelStride];
                body.Line($"PictureHalo.Clear(arena, {operands.At(node)}, {string.Join(", ", numbers.Select(n => Literals.Int(n)))}, step.Batch);");
            }
        }
    }
}
