using System.ComponentModel;
using ILGPU;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>The numbers of a call that are others in the next call. Kernels read them from the device's memory, where they lie before what the
/// caller gave, so that the launches of all steps are the same.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepNumbers
{
    /// <summary>The words that they take.</summary>
    public const int Words = 8;

    /// <summary>The number of the training step.</summary>
    public static int Step(ArrayView<int> given) => given[0];

    /// <summary>The seed of dropout.</summary>
    public static uint Seed(ArrayView<int> given) => (uint)given[1];

    /// <summary>The learning rate.</summary>
    public static float Rate(ArrayView<int> given) => Interop.IntAsFloat((uint)given[2]);

    /// <summary>See <see cref="StepArguments.Correction1"/>.</summary>
    public static float Correction1(ArrayView<int> given) => Interop.IntAsFloat((uint)given[3]);

    /// <summary>See <see cref="StepArguments.Correction2"/>.</summary>
    public static float Correction2(ArrayView<int> given) => Interop.IntAsFloat((uint)given[4]);

    /// <summary>Where the sum of the call's losses is kept.</summary>
    public static int LossSlot(ArrayView<int> given) => given[5];

    /// <summary>Writes them, to be sent to the device.</summary>
    internal static void Write(Span<int> words, in StepArguments step, int lossSlot)
    {
        words[0] = step.Step;
        words[1] = (int)step.Seed;
        words[2] = BitConverter.SingleToInt32Bits(step.Rate);
        words[3] = BitConverter.SingleToInt32Bits(step.Correction1);
        words[4] = BitConverter.SingleToInt32Bits(step.Correction2);
        words[5] = lossSlot;
    }
}
