using ILGPU;
using ILGPU.Runtime.CPU;

namespace NetDsl.Gpu;

/// <summary>Memory of the host that the device's copies come from and go to: zeros at first, and locked in place where the driver
/// does that, so that the device reads and writes it by itself while the host goes on.</summary>
/// <remarks>In pages of its own: drivers lock whole pages, and may refuse one that is locked already for what lies beside
/// it.</remarks>
internal sealed unsafe class HostMemory<T> : IDisposable
    where T : unmanaged
{
    private readonly T[] _memory;
    private readonly int _first, _length;
    private readonly CPUMemoryBuffer _buffer;
    private readonly IDisposable? _lock;

    public HostMemory(GpuContext context, int length)
    {
        int page = Environment.SystemPageSize / sizeof(T);
        _length = length;
        // The rest of the page it ends in, and of the one that the array begins in.
        _memory = GC.AllocateArray<T>(checked(((length + page - 1) / page * page) + page), pinned: true);
        fixed (T* all = _memory)
        {
            _first = (page - (int)((nint)all / sizeof(T) % page)) % page;
            _buffer = CPUMemoryBuffer.Create(context.Accelerator, (nint)(all + _first), length, sizeof(T));
            View = _buffer.AsArrayView<T>(0, length);
            _lock = context.PageLock((nint)(all + _first), (long)length * sizeof(T));
        }
    }

    public Span<T> Span => _memory.AsSpan(_first, _length);

    /// <summary>The same, to be copied.</summary>
    public ArrayView<T> View { get; }

    public void Dispose() => Release.Throw(Release.All(() => _lock?.Dispose(), _buffer.Dispose));
}
