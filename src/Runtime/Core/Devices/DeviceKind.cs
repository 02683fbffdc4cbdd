namespace NetDsl;

/// <summary>The kinds of device a network runs on.</summary>
public enum DeviceKind
{
    /// <summary>The processor, through the compiled SIMD code.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU.</summary>
    Cuda,

    /// <summary>A GPU, or whatever else OpenCL offers.</summary>
    OpenCl,

    /// <summary>ILGPU's emulation of a GPU on the processor: thousands of times slower, for looking into GPU kernels.</summary>
    IlgpuCpu,
}
