using System.ComponentModel;
using ILGPU;

namespace NetDsl.Gpu;

/// <summary>Reads what the caller gave: floats, or bytes as they are, four to a word.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Given
{
    /// <summary>An element as a number.</summary>
    /// <param name="given">Inputs and targets, as words.</param>
    /// <param name="at">The word at which this input begins.</param>
    /// <param name="element">The element's number in the input, over all samples.</param>
    /// <param name="bytes">Not 0 where the input came as bytes.</param>
    public static float Value(ArrayView<int> given, int at, int element, int bytes)
        => bytes != 0
            ? (given[at + (element >> 2)] >> ((element & 3) * 8)) & 255
            : Interop.IntAsFloat((uint)given[at + element]);
}
