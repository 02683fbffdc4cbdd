using NetDsl.Data;

namespace NetDsl.Drawing;

/// <summary>Pixels to draw on. What falls outside is left out.</summary>
public sealed class Picture
{
    /// <summary>A picture in one colour.</summary>
    public Picture(int width, int height, Rgb ground)
    {
        (Width, Height, Bytes) = (width, height, new byte[checked(width * height * 3)]);
        Fill(0, 0, width, height, ground);
    }

    /// <summary>A copy of a picture that was read, in colours or in shades of grey.</summary>
    public Picture(DecodedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        (Width, Height) = (image.Size.Width, image.Size.Height);
        Bytes = image.Channels == 3 ? [.. image.Pixels] : [.. image.Pixels.SelectMany(shade => (byte[])[shade, shade, shade])];
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Red, green and blue of each pixel, row after row.</summary>
    public byte[] Bytes { get; }

    /// <summary>A pixel.</summary>
    public Rgb this[int x, int y]
    {
        get => new(Bytes[At(x, y)], Bytes[At(x, y) + 1], Bytes[At(x, y) + 2]);
        set
        {
            if ((uint)x < (uint)Width && (uint)y < (uint)Height)
                (Bytes[At(x, y)], Bytes[At(x, y) + 1], Bytes[At(x, y) + 2]) = (value.Red, value.Green, value.Blue);
        }
    }

    /// <summary>A rectangle in one colour.</summary>
    public void Fill(int left, int top, int width, int height, Rgb color)
    {
        for (var y = top; y < top + height; y++)
            for (var x = left; x < left + width; x++)
                this[x, y] = color;
    }

    /// <summary>A small picture, each pixel of it a square of <paramref name="scale"/> pixels.</summary>
    public void Tile(int left, int top, int width, int height, int scale, Func<int, int, Rgb> color)
    {
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                Fill(left + x * scale, top + y * scale, scale, scale, color(x, y));
    }

    private int At(int x, int y) => (y * Width + x) * 3;
}
