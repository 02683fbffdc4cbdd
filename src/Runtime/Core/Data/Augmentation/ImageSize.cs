using System.Globalization;

namespace NetDsl.Data;

/// <summary>Height and width of a picture, in pixels.</summary>
public readonly record struct ImageSize(int Height, int Width)
{
    /// <summary>As shapes are written: height first.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Height}x{Width}");
}
