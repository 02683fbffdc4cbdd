namespace NetDsl.Gpu;

/// <summary>A kernel as a device's own code.</summary>
/// <param name="Name">The method's name in the generated code.</param>
/// <param name="Text">PTX or OpenCL C.</param>
public sealed record KernelSource(string Name, string Text);
