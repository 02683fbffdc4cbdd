namespace NetDsl.Devices;

/// <summary>Says in words what devices there are and why others are not.</summary>
internal static class DeviceDoctor
{
    public static IReadOnlyList<string> Report()
    {
        var cpu = Device.Cpu();
        return
        [
            $"cpu: {cpu.Threads} {(cpu.Threads == 1 ? "thread" : "threads")}, {cpu.Name}",
            .. Gpu(),
            $"auto: {Device.Auto.Id}",
        ];
    }

    private static IEnumerable<string> Gpu()
    {
        if (GpuProvider.Instance is { } provider)
            return provider.Doctor();
        return
        [
            "cuda, opencl, ilgpu-cpu: not available, this program was built without GPU code (NetDsl.Runtime.Gpu is not here)",
            $"cuda driver: {CudaDriver.FileName} {(CudaDriver.IsPresent ? "is installed" : "cannot be loaded")}",
        ];
    }
}
