using System.Collections.Immutable;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.OpenCL;
using NetDsl.Devices;

namespace NetDsl.Gpu;

/// <summary>Knows the devices that ILGPU finds. The runtime makes one when it is first asked for a GPU.</summary>
public sealed class GpuDeviceProvider : DeviceProvider
{
    private readonly Findings _cuda = Findings.Of(DeviceKind.Cuda, CudaDevices.All, CudaReasons.WhyNone);
    private readonly Findings _openCl = Findings.Of(DeviceKind.OpenCl, OpenClDevices, OpenClReasons.WhyNone);
    private readonly GpuDevice _emulation = new(DeviceKind.IlgpuCpu, 0, "ILGPU's emulation of a GPU, thousands of times slower", hasTensorCores: true);

    /// <inheritdoc/>
    public override IReadOnlyList<Device> List() => [.. _cuda.Devices, .. _openCl.Devices, _emulation];

    /// <inheritdoc/>
    public override string? WhyMissing(DeviceKind kind) => kind switch
    {
        DeviceKind.Cuda => _cuda.Reason,
        DeviceKind.OpenCl => _openCl.Reason,
        _ => null,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Doctor()
        => [.. _cuda.Lines("cuda"), .. _openCl.Lines("opencl"), .. OpenClReasons.Refused(), $"{_emulation.Id}: {_emulation.Name}"];

    private static ImmutableArray<ILGPU.Runtime.Device> OpenClDevices()
    {
        using var context = Context.Create(builder => builder.OpenCL());
        // A context that finds nothing else has an emulated device.
        return [.. context.Devices.Where(device => device.AcceleratorType == AcceleratorType.OpenCL)];
    }
}
