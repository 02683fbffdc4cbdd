namespace NetDsl.Data;

/// <summary>A picture that was read or made: bytes row after row, the channels of a pixel together.</summary>
public sealed class DecodedImage
{
    /// <summary>Takes the values of a picture, without copying them.</summary>
    /// <param name="size">Height and width, above 0.</param>
    /// <param name="channels">3 for red, green and blue, 1 for grey.</param>
    /// <param name="pixels">As many as that makes.</param>
    public DecodedImage(ImageSize size, int channels, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size.Height, nameof(size));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size.Width, nameof(size));
        if (channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "A picture has 1 channel or 3.");
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, checked(size.Height * size.Width * channels), nameof(pixels));
        (Size, Channels, Pixels) = (size, channels, pixels);
    }

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
