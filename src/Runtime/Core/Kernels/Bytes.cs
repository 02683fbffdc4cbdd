using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>A place in native memory from which bytes (pixels) are read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Bytes(byte* pointer)
{
    /// <summary>The address itself, for code inside the runtime.</summary>
    public byte* Pointer
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => pointer;
    }

    /// <summary>The byte so many bytes further on.</summary>
    public byte this[nint offset]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => pointer[offset];
    }

    /// <summary>The place so many bytes further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Bytes At(nint offset) => new(pointer + offset);

    /// <summary>The next <paramref name="length"/> bytes as a span.</summary>
    public ReadOnlySpan<byte> Span(int length) => new(pointer, length);
}
