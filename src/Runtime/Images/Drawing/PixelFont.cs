namespace NetDsl.Drawing;

/// <summary>Captions that need no installed fonts: capitals, digits and some signs of 3 x 5 pixels. Five digits a glyph, one for
/// each row; their bits are the row's pixels.</summary>
public static class PixelFont
{
    private const string Signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ%.:->/";
    private const string Rows =
        "75557 26227 71747 71717 55711 74717 74757 71111 75757 75717 " +
        "25755 65656 34443 65556 74647 74644 34553 55755 72227 11152 55655 44447 57755 " +
        "75555 25552 65644 25563 65655 34216 72222 55557 55552 55775 55255 55222 71247 " +
        "51245 00002 02020 00700 42124 11244";

    /// <summary>The height of a line, in pixels of the font.</summary>
    public const int Height = 5;

    /// <summary>The width of a text, in pixels of the font.</summary>
    public static int Width(string text) => text.Length * 4 - 1;

    /// <summary>Writes a line, each pixel of the font a square of <paramref name="scale"/> pixels.</summary>
    public static void Write(Picture picture, string text, int left, int top, int scale, Rgb color)
    {
        foreach (var (place, letter) in text.ToUpperInvariant().Index())
            if (Signs.IndexOf(letter, StringComparison.Ordinal) is var sign and >= 0)
                for (var row = 0; row < Height; row++)
                    for (var column = 0; column < 3; column++)
                        if (((Rows[sign * 6 + row] - '0') >> (2 - column) & 1) != 0)
                            picture.Fill(left + (place * 4 + column) * scale, top + row * scale, scale, scale, color);
    }
}
