using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetDsl.Gpu;

/// <summary>What is the same for all kernels of a call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct GpuStep
{
    /// <summary>The number of samples.</summary>
    public int Batch;

    /// <summary>One over it.</summary>
    public float InverseBatch;

    /// <summary>The number of the training step.</summary>
    public int Step;

    /// <summary>The seed of dropout.</summary>
    public uint Seed;

    /// <summary>The learning rate.</summary>
    public float Rate;

    /// <summary>See <see cref="Engines.StepArguments.Correction1"/>.</summary>
    public float Correction1;

    /// <summary>See <see cref="Engines.StepArguments.Correction2"/>.</summary>
    public float Correction2;

    /// <summary>A bit for each target and input, in their order: set where it came as bytes.</summary>
    public int Bytes;

    /// <summary>Where in the arena begins what a kernel leaves for the next one.</summary>
    public int Scratch;
}
