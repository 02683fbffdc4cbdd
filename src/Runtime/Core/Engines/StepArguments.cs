using System.Runtime.InteropServices;

namespace NetDsl.Engines;

/// <summary>What is the same for a whole training step. Passed to every kernel; public and blittable, so that a GPU kernel
/// can take it as it is.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct StepArguments
{
    /// <summary>The number of the step, from 0, since training began.</summary>
    public int Step;

    /// <summary>The seed of dropout.</summary>
    public uint Seed;

    /// <summary>The learning rate of this step, schedules and decay applied.</summary>
    public float Rate;

    /// <summary>1 / (1 - beta1^(step + 1)), for optimisers that correct their first moment; else 1.</summary>
    public float Correction1;

    /// <summary>1 / (1 - beta2^(step + 1)), for optimisers that correct their second moment; else 1.</summary>
    public float Correction2;

    /// <summary>What all gradients are multiplied by, so that together they are no larger than the optimiser allows. The engine works it
    /// out in the step.</summary>
    public float Clip;
}
