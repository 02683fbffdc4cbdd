using NetDsl.Generator.Fusion;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes what all kernels with a thread for each channel of each pixel have in common.</summary>
internal static class PixelElements
{
    /// <summary>Writes the zeros around what it makes, and where the thread stands.</summary>
    public static void WriteHead(SourceWriter body, GpuOperands operands, KernelGroup group)
    {
        var shape = group.Nodes[0].Shape;
        GpuHalo.Write(body, operands, group);
        ElementsWriter.WriteElement(body, shape.Size);
        string columns = ShapeNumber.Of("columns", shape.Last), height = ShapeNumber.Of("height", shape.Extents[0]), width = ShapeNumber.Of("width", shape.Extents[1]);
        body.Line($"int column = element % {columns}, pixel = element / {columns};");
        body.Line($"int sample = pixel / {ShapeNumber.Of("pixels", shape.Outer)};");
        body.Line($"int y = pixel / {width} % {height}, x = pixel % {width};");
    }

    /// <summary>Writes the maps that follow, and the stores.</summary>
    public static (string Groups, int Threads, string Methods) WriteNodes(SourceWriter body, GpuOperands operands, KernelGroup group, GpuExpressions syntax)
    {
        var shape = group.Nodes[0].Shape;
        new GpuScope(body, syntax, operands, new PixelPlace("y", "x", shape.Extents[1], "column")).WriteAll(group);

        return (ElementsWriter.GroupsFor(shape.Size), GpuTile.Threads, "");
    }
}
