using NetDsl.Devices;

namespace NetDsl.Gpu;

/// <summary>Why there is no CUDA device.</summary>
internal static class CudaReasons
{
    public static string WhyNone() => CudaDriver.IsPresent
        ? "the driver is installed but reports no device that ILGPU can use"
        : $"{CudaDriver.FileName} cannot be loaded: NVIDIA's driver is not installed";
}
