using System.Runtime.InteropServices;

namespace NetDsl.Kernels;

/// <summary>Floats in native memory, beginning at a cache line and zero at first: arenas and parameters live here.</summary>
public sealed unsafe class AlignedMemory : IDisposable
{
    /// <summary>Where the memory begins, in bytes: a cache line, which is also the widest vector.</summary>
    public const int Alignment = 64;

    /// <summary>Floats behind the end that may be read, since kernels read sixteen at a time.</summary>
    private const int Slack = Layout.Lanes;

    private float* _start;

    /// <summary>Allocates <paramref name="length"/> floats, all zero.</summary>
    public AlignedMemory(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        var size = ((nuint)length + Slack) * sizeof(float);
        _start = (float*)NativeMemory.AlignedAlloc(size, HugePages.Alignment(size, Alignment));
        HugePages.Ask(_start, size);
        NativeMemory.Clear(_start, size);
    }

    /// <summary>Frees the memory of one who forgot to dispose.</summary>
    ~AlignedMemory() => Free();

    /// <summary>How many floats there are.</summary>
    public int Length { get; }

    /// <summary>The first float.</summary>
    public Floats Floats
    {
        get
        {
            ObjectDisposedException.ThrowIf(_start is null, this);
            return new(_start);
        }
    }

    /// <summary>All floats.</summary>
    public Span<float> Span => Floats.Span(Length);

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_start);
        _start = null;
    }
}
