using ILGPU;
using ILGPU.Runtime;

namespace NetDsl.Gpu;

/// <summary>The losses of the calls since they were last taken, one number a call, on the device.</summary>
internal sealed class LossLine(GpuContext context) : IDisposable
{
    private const int Slots = 256;

    private readonly MemoryBuffer1D<float, Stride1D.Dense> device = context.Accelerator.Allocate1D<float>(Slots);
    private readonly PageLockedArray1D<float> host = context.Accelerator.AllocatePageLocked1D<float>(Slots);
    private Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, int, int, int>? launcher;
    private int used;
    private double sum;

    /// <summary>Sums the losses that a call left in the arena.</summary>
    public void Add(ArrayView<float> arena, int at, int batch)
    {
        if (used == Slots)
            Fetch();
        launcher ??= context.Compile(nameof(LossKernel), accelerator
            => accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, int, int, int>(LossKernel.Sum));
        launcher(context.Stream, new KernelConfig(1, LossKernel.Threads), arena, device.View.BaseView, at, batch, used);
        used++;
    }

    /// <summary>What was added since the last time, first to last.</summary>
    public double Take()
    {
        Fetch();
        double taken = sum;
        sum = 0;
        return taken;
    }

    public void Dispose()
    {
        device.Dispose();
        host.Dispose();
    }

    private void Fetch()
    {
        if (used == 0)
            return;
        device.View.BaseView.SubView(0, used).CopyTo(context.Stream, host.ArrayView.SubView(0, used));
        context.Stream.Synchronize();
        foreach (float loss in host.Span[..used])
            sum += loss;
        used = 0;
    }
}
