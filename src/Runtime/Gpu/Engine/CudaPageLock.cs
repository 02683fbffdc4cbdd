using ILGPU.Runtime.Cuda;

namespace NetDsl.Gpu;

/// <summary>Keeps memory of the host where it is, so that a CUDA device reads and writes it by itself.</summary>
/// <remarks>Not by ILGPU's own: where the driver refuses, the half of it that was made is given back with the accelerator, and
/// fails there again.</remarks>
internal sealed class CudaPageLock : IDisposable
{
    private readonly CudaAccelerator _accelerator;
    private readonly nint _start;

    private CudaPageLock(CudaAccelerator accelerator, nint start) => (_accelerator, _start) = (accelerator, start);

    /// <summary>Asks the driver; null, with the reason, where it refuses.</summary>
    public static CudaPageLock? For(CudaAccelerator accelerator, nint start, long bytes, out string? refusal)
    {
        accelerator.Bind();
        var error = CudaAPI.CurrentAPI.MemHostRegister(start, (nint)bytes, MemHostRegisterFlags.CU_MEMHOSTREGISTER_PORTABLE);
        refusal = error == CudaError.CUDA_SUCCESS ? null : $"the driver refused: {error}";
        return refusal is null ? new(accelerator, start) : null;
    }

    public void Dispose()
    {
        _accelerator.Bind();
        CudaException.ThrowIfFailed(CudaAPI.CurrentAPI.MemHostUnregister(_start));
    }
}
