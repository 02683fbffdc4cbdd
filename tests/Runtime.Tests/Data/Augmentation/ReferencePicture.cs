using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Augmentation;

/// <summary>Pictures and how they are mapped, in double and pixel by pixel, as the definitions say.</summary>
internal static class ReferencePicture
{
    public static byte[] Noise(ImageSize size, int channels, int seed)
    {
        var bytes = new byte[size.Height * size.Width * channels];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>What a map makes of a picture: each pixel's middle is asked where it comes from, and blended from the four middles around it.</summary>
    public static double[] Map(byte[] picture, ImageSize size, int channels, Border border, AffineMap map)
    {
        var result = new double[picture.Length];
        var determinant = map.XX * map.YY - map.XY * map.YX;
        for (var y = 0; y < size.Height; y++)
            for (var x = 0; x < size.Width; x++)
            {
                double dx = x + 0.5 - map.X0, dy = y + 0.5 - map.Y0;
                var fromX = (map.YY * dx - map.XY * dy) / determinant - 0.5;
                var fromY = (map.XX * dy - map.YX * dx) / determinant - 0.5;
                for (var c = 0; c < channels; c++)
                    result[(y * size.Width + x) * channels + c] = Blend(fromX, fromY, (u, v) => At(picture, size, channels, border, u, v, c));
            }

        return result;
    }

    private static double Blend(double x, double y, Func<int, int, double> at)
    {
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        double right = x - left, down = y - top;
        return (1 - down) * ((1 - right) * at(left, top) + right * at(left + 1, top))
            + down * ((1 - right) * at(left, top + 1) + right * at(left + 1, top + 1));
    }

    private static double At(byte[] picture, ImageSize size, int channels, Border border, int x, int y, int channel)
    {
        if (border == Border.Zero && (x < 0 || y < 0 || x >= size.Width || y >= size.Height))
            return 0;
        return picture[(Place(y, size.Height, border) * size.Width + Place(x, size.Width, border)) * channels + channel];
    }

    private static int Place(int place, int length, Border border)
    {
        if (border == Border.Mirror)
            while (place < 0 || place >= length)
                place = place < 0 ? -1 - place : 2 * length - 1 - place;
        return Math.Clamp(place, 0, length - 1);
    }
}
