using NetDsl.Drawing;

namespace NetDsl.Examples.Filters;

/// <summary>A picture to try the filters on where none is named: a landscape with soft and hard edges, fine stripes and letters.</summary>
internal static class Drawing
{
    /// <summary>Draws it.</summary>
    public static Picture Draw(int width, int height)
    {
        var picture = new Picture(width, height, Rgb.Grey(0));
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                picture[x, y] = At((double)x / width, (double)y / height);
        PixelFont.Write(picture, "0123456789", width / 16, height - height / 8, 3, Rgb.Grey(250));
        return picture;
    }

    private static Rgb At(double x, double y)
    {
        var hill = 0.62 + 0.12 * Math.Sin(5 * x + 1);
        if (Math.Pow(x - 0.75, 2) + Math.Pow(y - 0.25, 2) < 0.012)
            return new(250, 210, 80);
        if (x is > 0.18 and < 0.42 && y is > 0.4 and < 0.7)
            return (int)(x * 60) % 2 == 0 ? new(150, 60, 50) : new(190, 90, 70);
        if (y > hill)
            return (int)(y * 90) % 5 == 0 ? new(70, 120, 60) : new(90, (byte)(150 - 60 * (y - hill)), 70);
        return new((byte)(90 + 100 * y), (byte)(140 + 90 * y), 235);
    }
}
