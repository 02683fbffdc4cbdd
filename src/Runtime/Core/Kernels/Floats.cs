using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>A place in native memory from which floats are read and written, so that generated code needs no pointers.</summary>
/// <remarks>Nothing is checked: the compiler that wrote the offsets is the check.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Floats(float* pointer)
{
    /// <summary>The address itself, for code inside the runtime.</summary>
    public float* Pointer
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => pointer;
    }

    /// <summary>The float so many floats further on.</summary>
    public ref float this[nint offset]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref pointer[offset];
    }

    /// <summary>The place so many floats further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats At(nint offset) => new(pointer + offset);

    /// <summary>The next <paramref name="length"/> floats as a span.</summary>
    public Span<float> Span(int length) => new(pointer, length);
}
