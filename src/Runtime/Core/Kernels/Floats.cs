using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>Floats that a kernel still finds in the second-level cache where another one wrote them: half of a usual one.</summary>
    internal const int InCache = 128 * 1024;

    /// <summary>Says that the next <paramref name="length"/> floats will be read or written soon. Nothing happens where there is no memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int length)
    {
        if (!Sse.IsSupported) return;
        for (var at = 0; at < length; at += Layout.Lanes) Sse.Prefetch0(pointer + at);
    }

    /// <summary>The next <paramref name="length"/> floats as a span.</summary>
    public Span<float> Span(int length) => new(pointer, length);
}
