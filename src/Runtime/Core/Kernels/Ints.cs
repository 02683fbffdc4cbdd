using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>A place in native memory from which whole numbers (labels, token numbers) are read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Ints(int* pointer)
{
    /// <summary>The address itself, for code inside the runtime.</summary>
    public int* Pointer
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => pointer;
    }

    /// <summary>The number so many numbers further on.</summary>
    public int this[nint offset]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => pointer[offset];
    }

    /// <summary>The place so many numbers further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Ints At(nint offset) => new(pointer + offset);

    /// <summary>The next <paramref name="length"/> numbers as a span.</summary>
    public ReadOnlySpan<int> Span(int length) => new(pointer, length);
}
