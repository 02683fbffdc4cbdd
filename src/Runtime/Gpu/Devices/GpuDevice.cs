using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.OpenCL;

namespace NetDsl.Gpu;

/// <summary>A device that ILGPU has kernels for.</summary>
/// <param name="kind">CUDA, OpenCL or the emulation.</param>
/// <param name="index">Its number among those of its kind.</param>
/// <param name="name">What its maker calls it.</param>
/// <param name="hasTensorCores">See <see cref="HasTensorCores"/>.</param>
internal sealed class GpuDevice(DeviceKind kind, int index, string name, bool hasTensorCores) : NetDsl.Device(kind, index, name)
{
    /// <summary>ILGPU's emulation: as many threads as a group has at most.</summary>
    private static readonly CPUDevice Emulation = new(numThreadsPerWarp: 32, numWarpsPerMultiprocessor: 8, numMultiprocessors: 1);

    /// <summary>Whether there are tensor cores that know TF32; the emulation does as if it had some.</summary>
    public bool HasTensorCores { get; } = hasTensorCores;

    /// <summary>Has a context look for devices of this kind; those of CUDA are found without one.</summary>
    public Context.Builder Register(Context.Builder builder) => Kind switch
    {
        DeviceKind.Cuda => builder,
        DeviceKind.OpenCl => builder.OpenCL(),
        _ => builder.CPU(Emulation),
    };

    /// <summary>This device as the context knows it.</summary>
    /// <exception cref="DeviceNotFoundException">It was there when devices were listed, and is not any more.</exception>
    public ILGPU.Runtime.Device Open(Context context)
        => (Kind == DeviceKind.Cuda ? CudaDevices.All() : context.Devices).Where(device => device.AcceleratorType == Type).ElementAtOrDefault(Index)
            ?? throw new DeviceNotFoundException(Id, [], "it is gone");

    /// <summary>What records launches on this device, if anything does; where it could and does not, the reason.</summary>
    public ILaunchRecorder? RecorderFor(GpuContext context, out string? reason)
    {
        reason = null;
        return Recorder?.Invoke(context) ?? (Kind == DeviceKind.Cuda ? CudaGraphRecorder.For(context, out reason) : null);
    }

    /// <summary>Makes another recorder than the kind of device has.</summary>
    public Func<GpuContext, ILaunchRecorder>? Recorder { get; init; }

    /// <summary>Where the kind of device locks no pages of the host: is told where memory begins, and its bytes, and gives a
    /// reason not to lock it, or null.</summary>
    public Func<nint, long, string?>? PageLocking { get; init; }

    private AcceleratorType Type => Kind switch
    {
        DeviceKind.Cuda => AcceleratorType.Cuda,
        DeviceKind.OpenCl => AcceleratorType.OpenCL,
        _ => AcceleratorType.CPU,
    };
}
