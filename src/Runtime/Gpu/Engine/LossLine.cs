using ILGPU;
using ILGPU.Runtime;
using SumKernel = System.Action<ILGPU.Runtime.AcceleratorStream, ILGPU.KernelConfig, ILGPU.ArrayView<float>, ILGPU.ArrayView<float>, ILGPU.ArrayView<int>, int, int>;

namespace NetDsl.Gpu;

/// <summary>The losses of the calls since they were last taken, one number a call, on the device.</summary>
internal sealed class LossLine(GpuContext context) : IDisposable
{
    private const int Slots = 256;

    private readonly MemoryBuffer1D<float, Stride1D.Dense> _device = context.Accelerator.Allocate1D<float>(Slots);
    private readonly HostMemory<float> _host = new(context, Slots);
    private SumKernel? _launcher;
    private int _used;
    private double _sum;

    /// <summary>Makes room for the loss of a call; gives its slot.</summary>
    public int Next()
    {
        if (_used == Slots)
            Fetch();
        return _used++;
    }

    /// <summary>Sums the losses that the call left in the arena; which slot is the call's stands in what it was given.</summary>
    public void Sum(ArrayView<float> arena, ArrayView<int> given, int at, int batch)
    {
        _launcher ??= context.Compile(nameof(LossKernel), accelerator
            => accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, ArrayView<int>, int, int>(LossKernel.Sum));
        context.Launch(new Summing(_launcher, new KernelConfig(1, LossKernel.Threads), arena, _device.View.BaseView, given, at, batch));
    }

    /// <summary>What was added since the last time, first to last.</summary>
    public double Take()
    {
        Fetch();
        double taken = _sum;
        _sum = 0;
        return taken;
    }

    public void Dispose() => Release.Throw(Release.All(_device.Dispose, _host.Dispose));

    private void Fetch()
    {
        if (_used == 0)
            return;
        _device.View.BaseView.SubView(0, _used).CopyTo(context.Stream, _host.View.SubView(0, _used));
        context.Stream.Synchronize();
        foreach (float loss in _host.Span[.._used])
            _sum += loss;
        _used = 0;
    }

    private readonly record struct Summing(SumKernel Kernel, KernelConfig Config, ArrayView<float> Arena, ArrayView<float> Losses, ArrayView<int> Given, int At, int Batch) : ILaunch
    {
        public void Start(AcceleratorStream stream) => Kernel(stream, Config, Arena, Losses, Given, At, Batch);
    }
}
