namespace NetDsl;

/// <summary>Whose order of elements the tensors of a file have.</summary>
public enum WeightLayout
{
    /// <summary>Dense <c>[inputs, outputs]</c>, convolutions <c>[height, width, inputs, outputs]</c>, pictures channels-last.</summary>
    NetDsl,

    /// <summary>Linear <c>[outputs, inputs]</c>, Conv2d <c>[outputs, inputs, height, width]</c>; a Linear behind Flatten reads its picture
    /// channel by channel.</summary>
    PyTorch,

    /// <summary>Dense <c>[inputs, outputs]</c>, Conv2D <c>[height, width, inputs, outputs]</c>, pictures channels-last: as here.</summary>
    Keras,
}
