using NetDsl.Data;
using NetDsl.Drawing;

namespace NetDsl.Examples.Autoencoder;

/// <summary>Digits on a sheet: what the network was given, what it made of them, and what it should have made.</summary>
internal static class BeforeAndAfter
{
    private const int Across = 16, Side = 28, Scale = 2, Gap = 4;

    /// <summary>Draws the first digits of a set.</summary>
    public static Picture Draw(DataSet digits, float[] made)
    {
        var given = (DataColumn<byte>)digits.Inputs[0];
        var wanted = (DataColumn<float>)digits.Targets[0];
        var sheet = new Picture(Across * (Side * Scale + Gap) + Gap, 3 * (Side * Scale + Gap) + Gap, Rgb.Grey(90));
        for (var digit = 0; digit < Math.Min(Across, digits.Count); digit++)
        {
            var first = digit * Side * Side;
            Put(digit, 0, at => given.Values.Span[first + at]);
            Put(digit, 1, at => Shade(made[first + at]));
            Put(digit, 2, at => Shade(wanted.Values.Span[first + at]));
        }

        return sheet;

        void Put(int digit, int row, Func<int, byte> shade)
            => sheet.Tile(Gap + digit * (Side * Scale + Gap), Gap + row * (Side * Scale + Gap), Side, Side, Scale, (x, y) => Rgb.Grey(shade(y * Side + x)));

        static byte Shade(float value) => (byte)Math.Round(255 * Math.Clamp(value, 0, 1));
    }
}
