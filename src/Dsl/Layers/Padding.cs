namespace NetDsl;

/// <summary>How much padding a window's layer puts around a picture.</summary>
public enum Padding
{
    /// <summary>None, or what <c>Pad</c> says: windows lie inside the padded picture.</summary>
    Valid,

    /// <summary>So much that the output has the extents of the input, divided by the stride and rounded up; an odd one comes
    /// below and on the right: Keras's <c>"same"</c>, ONNX's <c>SAME_UPPER</c>.</summary>
    Same,
}
