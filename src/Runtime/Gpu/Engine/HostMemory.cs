using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime.CPU;

namespace NetDsl.Gpu;

/// <summary>Memory of the host that the device's copies come from and go to: zeros at first, and locked in place where the driver does that, so that the
/// device reads and writes it by itself while the host goes on.</summary>
/// <remarks>In pages of its own: drivers lock whole pages, and may refuse one that is locked already for what lies beside it.</remarks>
internal sealed unsafe class HostMemory<T> : IDisposable
    where T : unmanaged
{
    private readonly int _length;
    private readonly CPUMemoryBuffer? _buffer;
    private readonly IDisposable? _lock;
    private void* _start;

    public HostMemory(GpuContext context, int length)
    {
        _length = length;
        nuint page = (nuint)Environment.SystemPageSize, pages = (((nuint)length * (nuint)sizeof(T)) + page - 1) / page;
        _start = NativeMemory.AlignedAlloc(Math.Max(pages, 1) * page, page);
        try
        {
            NativeMemory.Clear(_start, pages * page);
            _buffer = CPUMemoryBuffer.Create(context.Accelerator, (nint)_start, length, sizeof(T));
            View = _buffer.AsArrayView<T>(0, length);
            _lock = context.PageLock<T>((nint)_start, length);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Span<T> Span => new(_start, _length);

    /// <summary>The same, to be copied.</summary>
    public ArrayView<T> View { get; }

    public void Dispose()
    {
        var failure = Release.All(() => _lock?.Dispose(), () => _buffer?.Dispose());
        NativeMemory.AlignedFree(_start);
        _start = null;
        Release.Throw(failure);
    }
}
