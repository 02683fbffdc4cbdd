using ILGPU;
using NetDsl.Kernels;

namespace NetDsl.Gpu;

/// <summary>Sums the losses of a batch on the device, so that no step has to wait for them.</summary>
public static class LossKernel
{
    /// <summary>The threads of its one group.</summary>
    public const int Threads = 256;

    /// <summary>Puts the sum of the losses of <paramref name="batch"/> samples into the call's slot of <paramref name="losses"/>.</summary>
    public static void Sum(ArrayView<float> arena, ArrayView<float> losses, ArrayView<int> given, int at, int batch)
    {
        var shared = SharedMemory.Allocate<float>(Threads);
        int lane = Group.IdxX;
        float part = 0f;
        for (int sample = lane; sample < batch; sample += Threads)
        {
            part += arena[at + (sample * Layout.Lanes)];
        }

        float sum = AcrossGroup.Sum(shared, lane, Threads, part);
        if (lane == 0)
        {
            losses[StepNumbers.LossSlot(given)] = sum;
        }
    }
}
