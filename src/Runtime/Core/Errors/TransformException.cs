using System.Globalization;

namespace NetDsl;

/// <summary>A transform failed at a picture, and so the training that wanted the picture changed.</summary>
public sealed class TransformException : NetDslException
{
    /// <summary>Samples are counted from 0.</summary>
    public TransformException(Type transform, int sample, Exception inner)
        : base(string.Create(CultureInfo.InvariantCulture, $"sample {sample}, transform {transform.Name}: {inner.Message}"), inner)
        => Sample = sample;

    /// <summary>The picture's number in the data set.</summary>
    public int Sample { get; }
}
