namespace NetDsl.Generator.Emit.Gpu;

/// <summary>A launch of a kernel, for one of the layers that it serves.</summary>
/// <param name="Text">The kernel as it was written for this layer.</param>
/// <param name="Kernel">The method.</param>
/// <param name="Number">Which of the method's kernels it is.</param>
internal sealed record GpuLaunch(GpuKernel Text, SharedKernel Kernel, int Number);
