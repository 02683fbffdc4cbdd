using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetDsl.Gpu;

/// <summary>What is the same for all kernels of a call, and for all calls of its kind: two that are equal have the same launches. What else changes
/// is in <see cref="StepNumbers"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public record struct GpuStep
{
    /// <summary>The number of samples.</summary>
    public int Batch;

    /// <summary>One over it.</summary>
    public float InverseBatch;

    /// <summary>A bit for each target and input, in their order: set where it came as bytes.</summary>
    public int Bytes;

    /// <summary>Where in the arena begins what a kernel leaves for the next one.</summary>
    public int Scratch;
}
