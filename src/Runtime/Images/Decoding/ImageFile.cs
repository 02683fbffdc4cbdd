using StbImageSharp;

namespace NetDsl.Data;

/// <summary>Reads pictures: PNG, JPEG and BMP.</summary>
public static class ImageFile
{
    /// <summary>The largest picture that is read where nothing else is said: 2^26 pixels, 192 MiB of colours.</summary>
    public const long UsualMostPixels = 1 << 26;

    /// <summary>Reads a picture as colours (3 channels) or grey (1). What is transparent in it becomes white. How a camera was held,
    /// which some files tell beside the picture, is not looked at.</summary>
    /// <param name="path">The file.</param>
    /// <param name="channels">3 or 1.</param>
    /// <param name="mostPixels">A picture of more pixels is refused before memory is taken for it.</param>
    /// <exception cref="DataFormatException">The file is damaged, no picture, or too large a one.</exception>
    public static DecodedImage Read(string path, int channels = 3, long mostPixels = UsualMostPixels)
    {
        if (channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "A picture is read as 3 channels or as 1.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostPixels);
        RequireFile.NoFolder(path);
        var bytes = File.ReadAllBytes(path);
        var format = PictureFormat.Of(path, bytes);
        format.Check(path, bytes);
        if (format.Claimed(bytes) is { } claimed)
            CheckSize(claimed);
        var info = ReadHeader(path, bytes);
        CheckSize(new(info.Height, info.Width));
        return Decode(path, bytes, info, channels);

        void CheckSize(ImageSize size)
        {
            var pixels = (long)size.Width * size.Height;
            if (size.Width <= 0 || size.Height <= 0 || pixels > Math.Min(mostPixels, (long)bytes.Length * format.MostPixelsPerByte))
                throw new DataFormatException(
                    path, "header", pixels > mostPixels ? $"at most {mostPixels} pixels" : $"as many pixels as {bytes.Length} bytes can hold", $"{size}");
        }
    }

    /// <summary>What a picture's header says of its size.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The file is no picture, or damaged.</exception>
    public static ImageSize ReadSize(string path) => SizeOf(path, UsualMostPixels) ?? Read(path).Size;

    /// <summary>What a picture's header says of its size; null where it says nothing that can be true, which reading the picture will tell more
    /// about.</summary>
    internal static ImageSize? SizeOf(string path, long mostPixels)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var head = new byte[PictureFormat.LongestSignature];
            var format = PictureFormat.Of(path, head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
            stream.Position = 0;
            return ImageInfo.FromStream(stream) is { Width: > 0, Height: > 0 } info
                && (long)info.Width * info.Height <= Math.Min(mostPixels, stream.Length * format.MostPixelsPerByte) ? new(info.Height, info.Width) : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static ImageInfo ReadHeader(string path, byte[] bytes)
    {
        try
        {
            if (ImageInfo.FromStream(new MemoryStream(bytes)) is { } info)
                return info;
        }
        catch (Exception damage)
        {
            throw Damaged(path, "header", damage);
        }

        throw new DataFormatException(path, "header", "a picture's width and height", "something else");
    }

    /// <summary>What a decoder makes of damaged data is anything: reads past the end of a table included.</summary>
    private static DecodedImage Decode(string path, byte[] bytes, ImageInfo info, int channels)
    {
        ImageResult image;
        try
        {
            image = ImageResult.FromMemory(bytes, HasAlpha(info) ? ColorComponents.RedGreenBlueAlpha : ColorComponents.RedGreenBlue);
        }
        catch (Exception damage)
        {
            throw Damaged(path, "pixels", damage);
        }

        if (image.Width != info.Width || image.Height != info.Height)
            throw new DataFormatException(path, "pixels", $"{info.Height}x{info.Width}, as the header says", $"{image.Height}x{image.Width}");
        var colours = HasAlpha(info) ? OnWhite(image.Data) : image.Data;
        return new(new(info.Height, info.Width), channels, channels == 3 ? colours : Grey(colours));
    }

    private static bool HasAlpha(ImageInfo info) => info.ColorComponents is ColorComponents.RedGreenBlueAlpha or ColorComponents.GreyAlpha;

    private static byte[] OnWhite(byte[] pixels)
    {
        var colours = new byte[pixels.Length / 4 * 3];
        for (int from = 0, to = 0; to < colours.Length; from += 4, to += 3)
            for (var channel = 0; channel < 3; channel++)
            {
                int opaque = pixels[from + 3], value = pixels[from + channel];
                colours[to + channel] = (byte)((value * opaque + 255 * (255 - opaque) + 127) / 255);
            }

        return colours;
    }

    /// <summary>ITU-R 601's weights, in parts of 2^-16, as Pillow takes them.</summary>
    private static byte[] Grey(byte[] colours)
    {
        var grey = new byte[colours.Length / 3];
        for (var i = 0; i < grey.Length; i++)
            grey[i] = (byte)((colours[3 * i] * 19595 + colours[3 * i + 1] * 38470 + colours[3 * i + 2] * 7471 + 0x8000) >> 16);
        return grey;
    }

    private static DataFormatException Damaged(string path, string place, Exception damage)
        => new(path, place, "a sound picture", $"a damaged one ({damage.Message.TrimEnd('.')})", damage);
}
