using System.IO.Compression;
using NetDsl.Serialization;

namespace NetDsl.Data;

/// <summary>
/// A file of CIFAR-10's binary version: records of one label and 32 x 32 red, then green, then blue bytes. In memory the three
/// colours of a pixel lie together, as networks take them.
/// </summary>
public sealed class CifarFile
{
    /// <summary>Height and width of a picture.</summary>
    public const int Side = 32;

    /// <summary>Red, green and blue.</summary>
    public const int Channels = 3;

    /// <summary>How many classes there are: labels go from 0 to 9.</summary>
    public const int Classes = 10;

    internal const int Plane = Side * Side, Picture = Plane * Channels, Record = 1 + Picture;

    private CifarFile(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<int> labels) => (Pixels, Labels) = (pixels, labels);

    /// <summary>How many pictures there are.</summary>
    public int Count => Labels.Length;

    /// <summary>Picture after picture, row after row, red, green and blue of each pixel together.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>The class of each picture.</summary>
    public ReadOnlyMemory<int> Labels { get; }

    /// <summary>Reads a file of any number of records, compressed with gzip or not: its first bytes tell.</summary>
    /// <exception cref="DataFormatException">The file is damaged, or has other records.</exception>
    public static CifarFile Read(string path) => CifarReader.Read(path);

    /// <summary>Makes a file of pictures (32 x 32 x 3 bytes each, colours of a pixel together) and their labels.</summary>
    public static CifarFile Create(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<int> labels)
    {
        if (pixels.Length != (long)labels.Length * Picture)
            throw new ShapeMismatchException("CIFAR pictures", $"{labels.Length} of {Picture} bytes, one for each label", $"{pixels.Length} bytes");
        if (labels.Span.IndexOfAnyExceptInRange(0, Classes - 1) is var wrong and >= 0)
            throw new LabelOutOfRangeException("CIFAR labels", wrong, labels.Span[wrong], Classes);
        return new(pixels, labels);
    }

    /// <summary>Writes the file, aside first and then into place. Equal pictures give equal bytes.</summary>
    public void Write(string path, bool compress = false) => AtomicFile.Write(path, stream =>
    {
        if (!compress)
        {
            Write(stream);
            return;
        }

        using var packed = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        Write(packed);
    });

    internal void Write(Stream stream)
    {
        var record = new byte[Record];
        for (var i = 0; i < Count; i++)
        {
            record[0] = (byte)Labels.Span[i];
            var picture = Pixels.Span.Slice(i * Picture, Picture);
            for (var pixel = 0; pixel < Plane; pixel++)
                for (var channel = 0; channel < Channels; channel++)
                    record[1 + channel * Plane + pixel] = picture[pixel * Channels + channel];
            stream.Write(record);
        }
    }
}
