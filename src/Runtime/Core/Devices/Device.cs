using System.Globalization;
using NetDsl.Devices;
using NetDsl.Kernels;

namespace NetDsl;

/// <summary>Where a network keeps its weights and does its work. A device asked for by name is used, or is an error; it is
/// never replaced by another.</summary>
public abstract class Device
{
    /// <summary>Describes a device; <paramref name="index"/> counts those of one kind.</summary>
    protected Device(DeviceKind kind, int index, string name)
    {
        Kind = kind;
        Index = index;
        Name = name;
    }

    /// <summary>A CUDA GPU where there is one, else the CPU with all its cores.</summary>
    public static Device Auto
        => CudaDriver.IsPresent && GpuProvider.Instance?.Find(DeviceKind.Cuda, 0) is { } gpu ? gpu : Cpu();

    /// <summary>What kind of device it is.</summary>
    public DeviceKind Kind { get; }

    /// <summary>Its number among the devices of its kind.</summary>
    public int Index { get; }

    /// <summary>What its maker calls it.</summary>
    public string Name { get; }

    /// <summary>For the CPU: how many threads work together. For other devices 0.</summary>
    public virtual int Threads => 0;

    /// <summary>For the CPU: the bits of the vectors that its kernels use, 128, 256 or 512. For other devices 0.</summary>
    public virtual int VectorWidth => 0;

    /// <summary>The text that <see cref="Parse"/> reads this device from, such as <c>cuda:1</c>.</summary>
    public virtual string Id => Index == 0 ? Prefix(Kind) : string.Create(CultureInfo.InvariantCulture, $"{Prefix(Kind)}:{Index}");

    /// <summary>The most threads that the CPU can be asked for: 64, or four a core where that is more. Beyond one a core they only wait for each
    /// other; some more are allowed since their number changes no bit, and so what many cores give can be had on a few.</summary>
    public static int MaxThreads => Math.Max(64, 4 * Environment.ProcessorCount);

    /// <summary>The CPU. <paramref name="threads"/> 0 means as many as there are cores; <see cref="MaxThreads"/> is the most.</summary>
    public static Device Cpu(int threads = 0) => Cpu(threads, Width.Preferred);

    /// <summary>The CPU with vectors of a width: 128, 256 or 512 bits.</summary>
    internal static Device Cpu(int threads, int vectorWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, MaxThreads);
        return new CpuDevice(threads == 0 ? Environment.ProcessorCount : threads, vectorWidth);
    }

    /// <summary>An NVIDIA GPU.</summary>
    /// <exception cref="DeviceNotFoundException">There is no such device, or the program was built without GPU code.</exception>
    public static Device Cuda(int index = 0) => GpuProvider.Get(DeviceKind.Cuda, index);

    /// <summary>An OpenCL device.</summary>
    /// <exception cref="DeviceNotFoundException">There is no such device, or the program was built without GPU code.</exception>
    public static Device OpenCl(int index = 0) => GpuProvider.Get(DeviceKind.OpenCl, index);

    /// <summary>ILGPU's emulation of a GPU.</summary>
    /// <exception cref="DeviceNotFoundException">The program was built without GPU code.</exception>
    public static Device IlgpuCpu() => GpuProvider.Get(DeviceKind.IlgpuCpu, 0);

    /// <summary>Reads <c>auto</c>, <c>cpu</c>, <c>cuda</c>, <c>opencl</c> or <c>ilgpu-cpu</c>; the kinds of which there may be
    /// several take a number, as in <c>cuda:1</c>, and <c>cpu:2</c> is the CPU with two threads.</summary>
    /// <exception cref="DeviceNotFoundException">The text names no device that is there.</exception>
    public static Device Parse(string text)
    {
        var (kind, number) = text.Split(':', 2) switch
        {
            [var only] => (only, 0),
            [var name, var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) => (name, n),
            _ => ("", 0),
        };
        return kind.ToLowerInvariant() switch
        {
            "auto" when !text.Contains(':') => Auto,
            "cpu" when number > MaxThreads => throw new DeviceNotFoundException(
                text, GpuProvider.Available(), string.Create(CultureInfo.InvariantCulture, $"the CPU takes at most {MaxThreads} threads here")),
            "cpu" => Cpu(number),
            "cuda" => Cuda(number),
            "opencl" => OpenCl(number),
            "ilgpu-cpu" when number == 0 => IlgpuCpu(),
            _ => throw new DeviceNotFoundException(text, GpuProvider.Available()),
        };
    }

    /// <summary>All devices that can be used: the CPU first.</summary>
    public static IReadOnlyList<Device> List() => [Cpu(), .. GpuProvider.Instance?.List() ?? []];

    /// <summary>What was found, a line for each kind of device, and why the others were not.</summary>
    public static IReadOnlyList<string> Doctor() => DeviceDoctor.Report();

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Name})";

    internal static string Prefix(DeviceKind kind) => kind switch
    {
        DeviceKind.Cpu => "cpu",
        DeviceKind.Cuda => "cuda",
        DeviceKind.OpenCl => "opencl",
        _ => "ilgpu-cpu",
    };
}
