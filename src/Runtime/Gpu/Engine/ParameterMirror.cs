using ILGPU;
using ILGPU.Runtime;
using NetDsl.Engines;

namespace NetDsl.Gpu;

/// <summary>The parameter memory on the device and a copy of it on the host, each brought up to date when it is asked for.</summary>
internal sealed class ParameterMirror(GpuContext context, int floats) : IDisposable
{
    private readonly MemoryBuffer1D<float, Stride1D.Dense> device = context.Accelerator.Allocate1D<float>(floats);
    private readonly PageLockedArray1D<float> host = context.Accelerator.AllocatePageLocked1D<float>(floats);
    private bool hostIsNewer = true, deviceIsNewer;

    /// <summary>The device's memory, for kernels that change it or do not.</summary>
    public ArrayView<float> View(bool changes)
    {
        if (hostIsNewer)
        {
            host.ArrayView.CopyTo(context.Stream, device.View.BaseView);
            // The host's copy may be written again at once.
            context.Stream.Synchronize();
            hostIsNewer = false;
        }

        deviceIsNewer |= changes;
        return device.View.BaseView;
    }

    public void Read(ParameterLayout layout, int slot, Span<float> logical) => ParameterPacking.Read(layout, slot, Host(), logical);

    public void Write(ParameterLayout layout, int slot, ReadOnlySpan<float> logical)
    {
        ParameterPacking.Write(layout, slot, logical, Host());
        hostIsNewer = true;
    }

    public void Dispose()
    {
        device.Dispose();
        host.Dispose();
    }

    private Span<float> Host()
    {
        if (deviceIsNewer)
        {
            device.View.BaseView.CopyTo(context.Stream, host.ArrayView);
            context.Stream.Synchronize();
            deviceIsNewer = false;
        }

        return host.Span;
    }
}
