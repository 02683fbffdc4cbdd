using NetDsl.Data;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Mnist;

/// <summary>Makes a picture look like those of MNIST. They were made so: the digit was scaled to fit into 20 x 20 pixels, its
/// proportions kept, then put into 28 x 28 so that its centre of mass is in the middle; ink is 255, paper 0.</summary>
/// <remarks>What is paper is told from the rim of the picture: the median there. Ink is whatever differs from it, so dark on light
/// is inverted. A picture of 28 x 28 light on black is taken as it is: it is one of theirs.</remarks>
internal static class DigitPicture
{
    /// <summary>The side of a digit in pixels.</summary>
    public const int Side = 28;

    private const int Box = 20;

    /// <summary>Less difference between ink and paper than this, of 255, is no digit.</summary>
    private const double LeastContrast = 25;

    /// <summary>Of the strongest ink: weaker pixels do not count when the digit's bounds are looked for.</summary>
    private const double LeastInk = 0.2;

    /// <summary>The 784 intensities.</summary>
    /// <param name="picture">Grey.</param>
    /// <param name="path">Its file, for the error.</param>
    /// <exception cref="ExampleException">The picture is empty.</exception>
    public static byte[] From(DecodedImage picture, string path)
    {
        var grey = new Plane(picture.Size.Width, picture.Size.Height, (x, y) => picture.Pixels[y * picture.Size.Width + x]);
        var paper = Paper(grey);
        if (grey.Width == Side && grey.Height == Side && paper == 0)
            return [.. grey.Values.Select(value => (byte)Math.Round(value))];

        var sign = paper > 127 ? -1 : 1;
        var ink = new Plane(grey.Width, grey.Height, (x, y) => Math.Max(sign * (grey[x, y] - paper), 0));
        var strongest = ink.Values.Max();
        if (strongest < LeastContrast)
            throw new ExampleException($"{path}: expected a digit, found a picture in one shade.");
        var digit = ink.Crop(strongest * LeastInk);
        var scale = (double)Box / Math.Max(digit.Width, digit.Height);
        var small = digit.Resize(Math.Max((int)Math.Round(digit.Width * scale), 1), Math.Max((int)Math.Round(digit.Height * scale), 1));
        return Centre(small);
    }

    private static double Paper(Plane grey)
    {
        var rim = new List<double>();
        for (var x = 0; x < grey.Width; x++)
            rim.AddRange([grey[x, 0], grey[x, grey.Height - 1]]);
        for (var y = 0; y < grey.Height; y++)
            rim.AddRange([grey[0, y], grey[grey.Width - 1, y]]);
        rim.Sort();
        return rim[rim.Count / 2];
    }

    private static byte[] Centre(Plane digit)
    {
        var (massX, massY) = digit.CentreOfMass();
        var left = Math.Clamp((int)Math.Round(Side / 2.0 - massX), 0, Side - digit.Width);
        var top = Math.Clamp((int)Math.Round(Side / 2.0 - massY), 0, Side - digit.Height);
        var strongest = digit.Values.Max();
        var result = new byte[Side * Side];
        for (var y = 0; y < digit.Height; y++)
            for (var x = 0; x < digit.Width; x++)
                result[(top + y) * Side + left + x] = (byte)Math.Round(digit[x, y] / strongest * 255);
        return result;
    }
}
