using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>The parameter memory on the device and a copy of it on the host, each brought up to date when it is asked for.</summary>
internal sealed class ParameterMirror(GpuContext context, int floats) : IDisposable
{
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _device = context.Accelerator.Allocate1D<float>(floats);
    private readonly HostMemory<float> _host = new(context, floats);
    private bool _hostIsNewer = true, _deviceIsNewer;

    /// <summary>The device's memory, for kernels that change it or do not.</summary>
    public ArrayView<float> View(bool changes)
    {
        if (_hostIsNewer)
        {
            _host.View.CopyTo(context.Stream, _device.View.BaseView);
            // The host's copy may be written again at once.
            context.Stream.Synchronize();
            _hostIsNewer = false;
        }

        _deviceIsNewer |= changes;
        return _device.View.BaseView;
    }

    public void Read(ParameterLayout layout, int slot, Span<float> logical) => ParameterPacking.Read(layout, slot, Host(), logical);

    public void Write(ParameterLayout layout, int slot, ReadOnlySpan<float> logical)
    {
        ParameterPacking.Write(layout, slot, logical, Host());
        _hostIsNewer = true;
    }

    public void Dispose() => Release.Throw(Release.All(_device.Dispose, _host.Dispose));

    private Span<float> Host()
    {
        if (_deviceIsNewer)
        {
            _device.View.BaseView.CopyTo(context.Stream, _host.View);
            context.Stream.Synchronize();
            _deviceIsNewer = false;
        }

        return _host.Span;
    }
}
