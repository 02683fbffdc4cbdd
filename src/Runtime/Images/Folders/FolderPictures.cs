using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>The pictures of files, all of one size.</summary>
internal sealed class FolderPictures(IReadOnlyList<string> files, ImageSize size, ImageFolderOptions options) : SampleDecoder
{
    public override ImmutableArray<int> Shape { get; } = [size.Height, size.Width, options.Channels];

    public override int Count => files.Count;

    public override void Decode(int sample, Span<byte> values)
    {
        var image = Read(files[sample]);
        CheckSize(sample, image.Size);
        image.Resize(size).Pixels.CopyTo(values);
    }

    /// <summary>Whether a file with this header, null for none, is a picture that can be used; its pixels are not looked at.</summary>
    public void CheckHeader(int sample, ImageSize? header)
    {
        if (header is { } found)
            CheckSize(sample, found);
        else
            Decode(sample, new byte[Shape.Aggregate((a, b) => a * b)]);
    }

    /// <summary>A file that does not open is a picture that cannot be used, as a damaged one is.</summary>
    private DecodedImage Read(string file)
    {
        try
        {
            return ImageFile.Read(file, options.Channels, options.MostPixels);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DataFormatException(file, "file", "one that can be read", $"none that can ({refused.Message.TrimEnd('.')})", refused);
        }
    }

    private void CheckSize(int sample, ImageSize found)
    {
        if (found != size && (options.Size is null || !options.Resize))
            throw new DataFormatException(files[sample], "size", options.Size is null ? $"{size}, as most pictures there have" : $"{size}", $"{found}");
    }
}
