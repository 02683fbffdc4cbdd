using NetDsl.Examples.CommandLine;
using NetDsl.Serialization;
using StbImageSharp;
using StbImageWriteSharp;

namespace NetDsl.Examples.Pictures;

/// <summary>Pictures as files: PNG written; PNG, JPEG, BMP and what else StbImage knows read.</summary>
public static class PictureFile
{
    /// <summary>Writes a PNG, whole or not at all.</summary>
    public static void Write(Picture picture, string path) => AtomicFile.Write(path, stream => new ImageWriter().WritePng(
        picture.Bytes, picture.Width, picture.Height, StbImageWriteSharp.ColorComponents.RedGreenBlue, stream));

    /// <summary>Reads a picture; what is transparent in it becomes white.</summary>
    /// <exception cref="ExampleException">The file holds no picture.</exception>
    public static Picture Read(string path)
    {
        var image = Decode(path);
        var picture = new Picture(image.Width, image.Height, Rgb.Grey(255));
        for (var pixel = 0; pixel < image.Width * image.Height; pixel++)
            for (var channel = 0; channel < 3; channel++)
            {
                int opaque = image.Data[pixel * 4 + 3], value = image.Data[pixel * 4 + channel];
                picture.Bytes[pixel * 3 + channel] = (byte)((value * opaque + 255 * (255 - opaque) + 127) / 255);
            }

        return picture;
    }

    static ImageResult Decode(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return ImageResult.FromMemory(bytes, StbImageSharp.ColorComponents.RedGreenBlueAlpha);
        }
        catch (Exception damaged)
        {
            throw new ExampleException($"{path}: expected a PNG, JPEG or BMP picture, found something else ({damaged.Message}).", damaged);
        }
    }
}
