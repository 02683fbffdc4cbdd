using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using NetDsl.Devices;

namespace NetDsl.Gpu;

/// <summary>Knows the devices that ILGPU finds. The runtime makes one when it is first asked for a GPU.</summary>
public sealed class GpuDeviceProvider : DeviceProvider
{
    private readonly Findings cuda = Findings.Of(DeviceKind.Cuda, AcceleratorType.Cuda, builder => builder.Cuda(), CudaReasons.WhyNone);
    private readonly Findings openCl = Findings.Of(DeviceKind.OpenCl, AcceleratorType.OpenCL, builder => builder.OpenCL(), OpenClReasons.WhyNone);
    private readonly GpuDevice emulation = new(DeviceKind.IlgpuCpu, 0, "ILGPU's emulation of a GPU, thousands of times slower", hasTensorCores: true);

    /// <inheritdoc/>
    public override IReadOnlyList<Device> List() => [.. cuda.Devices, .. openCl.Devices, emulation];

    /// <inheritdoc/>
    public override string? WhyMissing(DeviceKind kind) => kind switch
    {
        DeviceKind.Cuda => cuda.Reason,
        DeviceKind.OpenCl => openCl.Reason,
        _ => null,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Doctor()
        => [.. cuda.Lines("cuda"), .. openCl.Lines("opencl"), .. OpenClReasons.Refused(), $"{emulation.Id}: {emulation.Name}"];
}
