using NetDsl.Data;
using Xunit.Abstractions;

namespace NetDsl.Images.Tests;

/// <summary>Ten thousand damaged files of each kind: one typed error, or what the file holds.</summary>
public class ImageMutationTests(ITestOutputHelper output)
{
    private const int Height = 9, Width = 13;

    /// <summary>The files have a kilobyte at most. A JPEG of that size can be one of half a million pixels, which is decoded to a
    /// megabyte and a half.</summary>
    private const long AllocationLimit = 4 * 1024 * 1024;

    private static readonly byte[] Pixels = Pictures.Colours(Height, Width);

    /// <summary>Every chunk has a checksum: what is read after all is the picture.</summary>
    [Fact]
    public void Png()
    {
        var sound = Pictures.Png(Pixels, Height, Width);
        Check(MutationRun.Of<DataFormatException>(31, random => Mutation.Of(sound, 33, random), (path, _) =>
            Assert.Equal(Pixels, ImageFile.Read(path).Pixels)));
    }

    /// <summary>Nothing in it tells of damage to a pixel; with a sound header the pixels are those in the file.</summary>
    [Fact]
    public void Bmp()
    {
        const int Header = 54;
        var sound = Pictures.Bmp(Pixels, Height, Width);
        Check(MutationRun.Of<DataFormatException>(32, random => Mutation.Of(sound, Header, random), (path, bytes) =>
        {
            var image = ImageFile.Read(path);
            if (bytes.AsSpan(0, Header).SequenceEqual(sound.AsSpan(0, Header)))
                Assert.Equal(Rows(bytes.AsSpan(Header)), image.Pixels);
            AssertWhole(image);
        }));
    }

    [Fact]
    public void Jpeg()
    {
        var sound = Pictures.Jpeg(Pixels, Height, Width);
        Check(MutationRun.Of<DataFormatException>(33, random => Mutation.Of(sound, sound.Length, random), (path, _) => AssertWhole(ImageFile.Read(path))));
    }

    private void Check(MutationRun run)
    {
        output.WriteLine($"{run}");
        Assert.InRange(run.MostAllocated, 1, AllocationLimit);
        // Both ways must have been tried, or the mutations are not the ones they should be.
        Assert.InRange(run.Read, MutationRun.Count / 100, MutationRun.Count * 9 / 10);
    }

    private static void AssertWhole(DecodedImage image) => Assert.Equal(image.Size.Height * image.Size.Width * 3, image.Pixels.Length);

    /// <summary>From the lowest row up, blue first, filled up to four bytes.</summary>
    private static byte[] Rows(ReadOnlySpan<byte> bytes)
    {
        var pixels = new byte[Height * Width * 3];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                for (var channel = 0; channel < 3; channel++)
                    pixels[(y * Width + x) * 3 + channel] = bytes[(Height - 1 - y) * ((Width * 3 + 3) / 4 * 4) + x * 3 + 2 - channel];
        return pixels;
    }
}
