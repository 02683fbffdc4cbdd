using NetDsl.Serialization;
using StbImageWriteSharp;

namespace NetDsl.Drawing;

/// <summary>Pictures as PNG files.</summary>
public static class PictureFile
{
    /// <summary>Writes a PNG, whole or not at all.</summary>
    public static void Write(Picture picture, string path)
    {
        ArgumentNullException.ThrowIfNull(picture);
        AtomicFile.Write(path, stream => new ImageWriter().WritePng(picture.Bytes, picture.Width, picture.Height, ColorComponents.RedGreenBlue, stream));
    }
}
