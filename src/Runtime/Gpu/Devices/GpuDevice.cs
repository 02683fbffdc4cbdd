using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace NetDsl.Gpu;

/// <summary>A device that ILGPU has kernels for.</summary>
internal sealed class GpuDevice(DeviceKind kind, int index, string name) : NetDsl.Device(kind, index, name)
{
    /// <summary>ILGPU's emulation: as many threads as a group has at most.</summary>
    private static readonly CPUDevice Emulation = new(numThreadsPerWarp: 32, numWarpsPerMultiprocessor: 8, numMultiprocessors: 1);

    /// <summary>Has a context look for devices of this kind.</summary>
    public Context.Builder Register(Context.Builder builder) => Kind switch
    {
        DeviceKind.Cuda => builder.Cuda(),
        DeviceKind.OpenCl => builder.OpenCL(),
        _ => builder.CPU(Emulation),
    };

    /// <summary>This device as the context knows it.</summary>
    /// <exception cref="DeviceNotFoundException">It was there when devices were listed, and is not any more.</exception>
    public ILGPU.Runtime.Device Open(Context context)
        => context.Devices.Where(device => device.AcceleratorType == Type).ElementAtOrDefault(Index)
            ?? throw new DeviceNotFoundException(Id, [], "it is gone");

    private AcceleratorType Type => Kind switch
    {
        DeviceKind.Cuda => AcceleratorType.Cuda,
        DeviceKind.OpenCl => AcceleratorType.OpenCL,
        _ => AcceleratorType.CPU,
    };
}
