using System.Globalization;
using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Drawing;

/// <summary>Draws what was found on a picture: a frame in the colour of its class, and the class with the confidence above it.</summary>
public static class BoxDrawing
{
    private const int Letters = 2;

    /// <summary>Colours that are told apart also by those who do not see red and green alike (Wong, 2011).</summary>
    private static readonly Rgb[] Colors =
        [new(230, 159, 0), new(86, 180, 233), new(0, 158, 115), new(240, 228, 66), new(0, 114, 178), new(213, 94, 0), new(204, 121, 167)];

    /// <summary>The colour of a class.</summary>
    public static Rgb ColorOf(int number) => Colors[(number % Colors.Length + Colors.Length) % Colors.Length];

    /// <summary>Draws boxes, the surest last, so that it is on top.</summary>
    /// <param name="picture">Drawn on.</param>
    /// <param name="boxes">In its pixels.</param>
    /// <param name="classes">Their names; a class beyond them is written as its number.</param>
    /// <param name="line">Width of the frames, in pixels.</param>
    public static void Draw(Picture picture, IEnumerable<DetectedBox> boxes, IReadOnlyList<string> classes, int line = 2)
    {
        foreach (var found in boxes.OrderBy(box => box.Confidence))
        {
            var color = ColorOf(found.Box.Class);
            var (left, top) = Frame(picture, found.Box, color, line);
            Label(picture, Text(found, classes), left, top, color);
        }
    }

    /// <summary>Draws a frame alone; gives its upper left corner.</summary>
    public static (int Left, int Top) Frame(Picture picture, Box box, Rgb color, int line)
    {
        var (left, top) = ((int)Math.Round(box.Left), (int)Math.Round(box.Top));
        var (width, height) = ((int)Math.Round(box.Right) - left, (int)Math.Round(box.Bottom) - top);
        picture.Fill(left, top, width, line, color);
        picture.Fill(left, top + height - line, width, line, color);
        picture.Fill(left, top, line, height, color);
        picture.Fill(left + width - line, top, line, height, color);
        return (left, top);
    }

    private static void Label(Picture picture, string text, int left, int top, Rgb color)
    {
        const int Tall = (PixelFont.Height + 2) * Letters;
        var wide = (PixelFont.Width(text) + 2) * Letters;
        // Within the picture, also where the box is at its rim.
        (left, top) = (Math.Clamp(left, 0, Math.Max(picture.Width - wide, 0)), Math.Clamp(top - Tall, 0, Math.Max(picture.Height - Tall, 0)));
        picture.Fill(left, top, wide, Tall, color);
        PixelFont.Write(picture, text, left + Letters, top + Letters, Letters, Rgb.Grey(0));
    }

    private static string Text(DetectedBox found, IReadOnlyList<string> classes)
    {
        var name = (uint)found.Box.Class < (uint)classes.Count ? classes[found.Box.Class] : found.Box.Class.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{name} {found.Confidence:0.00}");
    }
}
