using StbImageWriteSharp;

namespace NetDsl.Images.Tests;

/// <summary>Sound files to begin with.</summary>
internal static class Pictures
{
    /// <summary>Something smooth with an edge in it, as colours.</summary>
    public static byte[] Colours(int height, int width, int seed = 0)
    {
        var pixels = new byte[height * width * 3];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                for (var channel = 0; channel < 3; channel++)
                    pixels[(y * width + x) * 3 + channel] = (byte)(40 + 40 * channel + 70 * x / width + (y > height / 2 ? 25 : 0) + seed % 7);
        return pixels;
    }

    public static byte[] Png(byte[] pixels, int height, int width, ColorComponents components = ColorComponents.RedGreenBlue)
        => Write((writer, stream) => writer.WritePng(pixels, width, height, components, stream));

    public static byte[] Bmp(byte[] pixels, int height, int width)
        => Write((writer, stream) => writer.WriteBmp(pixels, width, height, ColorComponents.RedGreenBlue, stream));

    public static byte[] Jpeg(byte[] pixels, int height, int width)
        => Write((writer, stream) => writer.WriteJpg(pixels, width, height, ColorComponents.RedGreenBlue, stream, 90));

    private static byte[] Write(Action<ImageWriter, Stream> write)
    {
        using var bytes = new MemoryStream();
        write(new(), bytes);
        return bytes.ToArray();
    }
}
