using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>Reads outputs: packed on the device first, so that what crosses over is dense and begins at the first float of its
/// memory (ILGPU gets places inside an OpenCL buffer wrong).</summary>
internal sealed class OutputReader(GpuContext context, int floats) : IDisposable
{
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _device = context.Accelerator.Allocate1D<float>(Math.Max(floats, 1));
    private readonly HostMemory<float> _host = new(context, Math.Max(floats, 1));
    private Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>, int, int, int, int>? _launcher;

    /// <summary>Waits for what was launched and copies an output of it.</summary>
    public void Read(ArrayView<float> arena, int offset, OutputPlace place, int batch, Span<float> destination)
    {
        _launcher ??= context.Compile(nameof(OutputKernel), accelerator
            => accelerator.LoadKernel<ArrayView<float>, ArrayView<float>, int, int, int, int>(OutputKernel.Pack));
        int length = place.Size * batch;
        var config = new KernelConfig((length + OutputKernel.Threads - 1) / OutputKernel.Threads, OutputKernel.Threads);
        _launcher(context.Stream, config, arena, _device.View.BaseView, offset * batch, place.SampleStride, place.Size, length);
        _device.View.BaseView.SubView(0, length).CopyTo(context.Stream, _host.View.SubView(0, length));
        context.Stream.Synchronize();
        _host.Span[..length].CopyTo(destination);
    }

    public void Dispose() => Release.Throw(Release.All(_device.Dispose, _host.Dispose));
}
