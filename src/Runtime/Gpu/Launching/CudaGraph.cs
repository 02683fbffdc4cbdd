using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace NetDsl.Gpu;

/// <summary>Launches that the driver has in one piece.</summary>
/// <param name="driver">By which.</param>
/// <param name="accelerator">The device, whose context a thread has to have.</param>
/// <param name="stream">Where they are made, as the driver knows it.</param>
/// <param name="executable">What is launched; it is destroyed with this object.</param>
internal sealed class CudaGraph(CudaGraphDriver driver, Accelerator accelerator, nint stream, nint executable) : IRecordedLaunches
{
    public string Name => "CUDA graph";

    public void Launch()
    {
        accelerator.Bind();
        CudaException.ThrowIfFailed((CudaError)driver.Launch(executable, stream));
    }

    public void Dispose()
    {
        accelerator.Bind();
        driver.DestroyExecutable(executable);
    }
}
