using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>Reads outputs: packed on the device first, so that what crosses over is dense and begins at the first float of its
/// memory (ILGPU gets places inside an OpenCL buffer wrong).</summary>
internal sealed class OutputReader(GpuContext context, int floats) : IDisposable
{
    private readonly MemoryBuffer1D<float, Stride1D.Dense> device = context.Accelerator.Allocate1D<float>(Math.Max(floats, 1));
    private readonly PageLockedArray1D<float> host = context.Accelerator.AllocatePageLocked1D<float>(Math.Max(floats, 1));
    private Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, int, int, int, int>? launcher;

    /// <summary>Waits for what was launched and copies an output of it.</summary>
    public void Read(ArrayView<float> arena, int offset, OutputPlace place, int batch, Span<float> destination)
    {
        launcher ??= context.Compile(nameof(OutputKernel), accelerator
            => accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, int, int, int, int>(OutputKernel.Pack));
        int length = place.Size * batch;
        var config = new KernelConfig((length + OutputKernel.Threads - 1) / OutputKernel.Threads, OutputKernel.Threads);
        launcher(context.Stream, config, arena, device.View.BaseView, offset * batch, place.SampleStride, place.Size, length);
        device.View.BaseView.SubView(0, length).CopyTo(context.Stream, host.ArrayView.SubView(0, length));
        context.Stream.Synchronize();
        host.Span[..length].CopyTo(destination);
    }

    public void Dispose()
    {
        device.Dispose();
        host.Dispose();
    }
}
