namespace NetDsl;

/// <summary>How much padding a convolution or a pooling puts around a picture.</summary>
public enum Padding
{
    /// <summary>What <c>Pad</c> says, by itself none: windows lie inside the padded picture. Keras: <c>"valid"</c>.</summary>
    Valid,

    /// <summary>So much that the output has the extents of the input, divided by the stride and rounded up. Where it is odd, the
    /// extra row or column comes below or on the right. Keras: <c>"same"</c>. ONNX: <c>SAME_UPPER</c>.</summary>
    Same,
}
