using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using NetDsl.Devices;

namespace NetDsl.Gpu;

/// <summary>Knows the devices that ILGPU finds. The runtime makes one when it is first asked for a GPU.</summary>
public sealed class GpuDeviceProvider : DeviceProvider
{
    private readonly Findings _cuda = Findings.Of(DeviceKind.Cuda, AcceleratorType.Cuda, builder => builder.Cuda(), CudaReasons.WhyNone);
    private readonly Findings _openCl = Findings.Of(DeviceKind.OpenCl, AcceleratorType.OpenCL, builder => builder.OpenCL(), OpenClReasons.WhyNone);
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
}
