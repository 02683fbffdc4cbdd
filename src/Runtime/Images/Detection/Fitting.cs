using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>Makes pictures as large as a network wants them.</summary>
public static class Fitting
{
    /// <summary>The picture at another size, with what became of its points: <see cref="Annotations.Map"/> takes its boxes along.</summary>
    public static FittedPicture Fit(this DecodedImage picture, ImageSize size, PictureFit fit = PictureFit.Pad)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var part = Part(picture.Size, size, fit);
        var resized = picture.Resize(part);
        return new(part == size ? resized.Pixels : Padded(resized, size), size, picture.Size, Map(picture.Size, size, fit));
    }

    /// <summary>Where the points of a picture go that is fitted into another size.</summary>
    public static AffineMap Map(ImageSize picture, ImageSize size, PictureFit fit = PictureFit.Pad)
    {
        var part = Part(picture, size, fit);
        return AffineMap.Scale((double)part.Width / picture.Width, (double)part.Height / picture.Height);
    }

    /// <summary>What of the new size the picture itself has.</summary>
    private static ImageSize Part(ImageSize picture, ImageSize size, PictureFit fit)
        => fit == PictureFit.Stretch ? size : Within(picture, size, grows: fit == PictureFit.Scale);

    /// <summary>The largest size of these proportions within another one.</summary>
    private static ImageSize Within(ImageSize picture, ImageSize size, bool grows)
    {
        var scale = Math.Min((double)size.Height / picture.Height, (double)size.Width / picture.Width);
        return scale >= 1 && !grows ? picture : new(Side(picture.Height, size.Height), Side(picture.Width, size.Width));

        int Side(int length, int most) => Math.Clamp((int)Math.Round(length * scale), 1, most);
    }

    private static byte[] Padded(DecodedImage picture, ImageSize size)
    {
        var padded = new byte[checked(size.Height * size.Width * picture.Channels)];
        var (row, newRow) = (picture.Size.Width * picture.Channels, size.Width * picture.Channels);
        for (var y = 0; y < picture.Size.Height; y++)
            picture.Pixels.AsSpan(y * row, row).CopyTo(padded.AsSpan(y * newRow));
        return padded;
    }
}
