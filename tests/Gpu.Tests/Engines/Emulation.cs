using NetDsl.Gpu;

namespace NetDsl.GpuTests.Engines;

/// <summary>Emulated devices that show what is made on them.</summary>
internal static class Emulation
{
    /// <summary>A device that keeps no launches itself; <paramref name="recorder"/> is asked for what does when an engine opens
    /// it.</summary>
    public static GpuDevice With(Func<GpuContext, ILaunchRecorder?> recorder)
        => new(DeviceKind.IlgpuCpu, 0, "emulation", hasTensorCores: true) { Recorder = context => recorder(context)! };

    /// <summary>The same, and the contexts of its engines come to a list.</summary>
    public static GpuDevice Noting(List<GpuContext> contexts, Func<ILaunchRecorder?> recorder) => With(context =>
    {
        contexts.Add(context);
        return recorder();
    });
}
