using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>The pictures of files, all of one size.</summary>
internal sealed class FolderPictures(IReadOnlyList<string> files, ImageSize size, ImageFolderOptions options) : SampleDecoder
{
    public override ImmutableArray<int> Shape { get; } = [size.Height, size.Width, options.Channels];

    public override int Count => files.Count;

    public override void Decode(int sample, Span<byte> values)
    {
        var image = ImageFile.Read(files[sample], options.Channels, options.MostPixels);
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

    private void CheckSize(int sample, ImageSize found)
    {
        if (options.Size is null && found != size)
            throw new DataFormatException(
                files[sample], "size", $"{size}, as most pictures there have (or give a {nameof(ImageFolderOptions.Size)} to resize all to)", $"{found}");
    }
}
