namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A kernel as C#: its method, the methods it calls, and how it is launched.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Text">The method and those that belong to it.</param>
/// <param name="Grid">The groups: columns, rows and threads of a group, as the program writes them.</param>
internal sealed record GpuKernel(string Name, string Text, string Grid);
