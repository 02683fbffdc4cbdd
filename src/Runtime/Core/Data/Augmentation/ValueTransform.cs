using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Changes the values of a picture, in place. Draws from its numbers and nothing else.</summary>
public abstract class ValueTransform : Transform
{
    /// <summary>Changes a picture of bytes, 0 to 255: row after row, the channels of a pixel together.</summary>
    public abstract void Apply(in PictureNumbers numbers, ImageSize size, Span<byte> picture);

    /// <summary>Changes a picture of floats, whose range is the user's affair.</summary>
    public abstract void Apply(in PictureNumbers numbers, ImageSize size, Span<float> picture);
}
