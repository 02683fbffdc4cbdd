using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Turns the colours of a picture by up to so many degrees either way: from red by way of green and blue back to red. The largest and
/// the smallest channel of a pixel keep their values.</summary>
public sealed class Hue(double degrees) : ColourTransform
{
    private const double Sector = 60;

    private readonly double _degrees = Range(degrees, 0, 180, nameof(degrees));

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<byte> picture)
    {
        var turn = numbers.Between(-_degrees, _degrees, 0) / Sector;
        for (var i = 0; i < picture.Length; i += Channels)
        {
            var (red, green, blue) = Turn(picture[i], picture[i + 1], picture[i + 2], turn);
            (picture[i], picture[i + 1], picture[i + 2]) = ((byte)(red + 0.5), (byte)(green + 0.5), (byte)(blue + 0.5));
        }
    }

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<float> picture)
    {
        var turn = numbers.Between(-_degrees, _degrees, 0) / Sector;
        for (var i = 0; i < picture.Length; i += Channels)
        {
            var (red, green, blue) = Turn(picture[i], picture[i + 1], picture[i + 2], turn);
            (picture[i], picture[i + 1], picture[i + 2]) = ((float)red, (float)green, (float)blue);
        }
    }

    /// <summary>Hues are counted in sixths of the circle, from -1 to 6 after turning by less than a half of it.</summary>
    private static (double Red, double Green, double Blue) Turn(double red, double green, double blue, double turn)
    {
        double most = Math.Max(Math.Max(red, green), blue), least = Math.Min(Math.Min(red, green), blue), range = most - least;
        if (range == 0)
            return (red, green, blue);
        var hue = turn + (most == red ? (green - blue) / range : most == green ? 2 + (blue - red) / range : 4 + (red - green) / range);
        hue += hue < 0 ? 6 : 0;
        return (Channel(hue), Channel(hue + 4), Channel(hue + 2));

        // Full for a third of the circle around the channel's own hue, and falling to nothing in a sixth on both sides.
        double Channel(double at)
        {
            at -= at >= 6 ? 6 : 0;
            at -= at >= 6 ? 6 : 0;
            var away = at > 3 ? 6 - at : at;
            return least + range * Math.Clamp(2 - away, 0, 1);
        }
    }
}
