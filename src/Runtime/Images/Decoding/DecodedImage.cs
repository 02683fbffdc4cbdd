namespace NetDsl.Data;

/// <summary>A picture that was read: bytes row after row, the channels of a pixel together.</summary>
public sealed class DecodedImage
{
    internal DecodedImage(ImageSize size, int channels, byte[] pixels) => (Size, Channels, Pixels) = (size, channels, pixels);

    /// <summary>Height and width.</summary>
    public ImageSize Size { get; }

    /// <summary>3 for red, green and blue, 1 for grey.</summary>
    public int Channels { get; }

    /// <summary>The values, as <c>Predict</c> takes them.</summary>
    public byte[] Pixels { get; }

    /// <summary>The picture made as large as this, whatever its proportions were. Each new pixel is the mean of those around it, the
    /// nearer the heavier, and where the picture becomes smaller, of all that it covers: what Pillow calls <c>BILINEAR</c>, torchvision's
    /// default.</summary>
    public DecodedImage Resize(ImageSize size) => size == Size ? this : new(size, Channels, Resizing.Run(Pixels, Size, size, Channels));
}
