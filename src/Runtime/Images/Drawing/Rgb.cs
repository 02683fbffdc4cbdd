namespace NetDsl.Drawing;

/// <summary>A colour.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>A shade: 0 black, 255 white.</summary>
    public static Rgb Grey(byte shade) => new(shade, shade, shade);
}
