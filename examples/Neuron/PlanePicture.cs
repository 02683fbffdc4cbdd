using NetDsl.Data;
using NetDsl.Drawing;

namespace NetDsl.Examples.Neuron;

/// <summary>The plane of a network's two inputs, each place in the colour of the answer there, and the samples as dots. A line between two colours
/// is where the network decides.</summary>
internal static class PlanePicture
{
    private const int Side = 400, Dot = 4, RimOfDot = 6;

    /// <summary>Writes a PNG and says where.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="network">Two inputs, an answer from 0 to 1.</param>
    /// <param name="samples">Drawn in the colours of the answers they should have.</param>
    /// <param name="extent">Inputs of samples are between this and its negative.</param>
    /// <param name="text">Where the file is named.</param>
    public static void Write(string path, Network network, DataSet samples, float extent, TextWriter text)
    {
        var picture = Draw(network, samples, extent * 1.5f);
        PictureFile.Write(picture, path);
        text.WriteLine($"  wrote {path}");
    }

    private static Picture Draw(Network network, DataSet samples, float rim)
    {
        var picture = new Picture(Side, Side, Rgb.Grey(255));
        var (places, answers) = (new float[2 * Side], new float[Side]);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
                (places[2 * x], places[2 * x + 1]) = (At(x, rim), -At(y, rim));
            network.Predict(places, answers);
            for (var x = 0; x < Side; x++)
                picture[x, y] = Between(new(250, 214, 190), new(186, 212, 245), answers[x]);
        }

        ReadOnlySpan<float> inputs = ((DataColumn<float>)samples.Inputs[0]).Values.Span, targets = ((DataColumn<float>)samples.Targets[0]).Values.Span;
        for (var i = 0; i < samples.Count; i++)
        {
            int x = Pixel(inputs[2 * i], rim), y = Pixel(-inputs[2 * i + 1], rim);
            Disc(picture, x, y, RimOfDot, Rgb.Grey(255));
            Disc(picture, x, y, Dot, targets[i] > 0.5f ? new(20, 70, 160) : new(190, 70, 20));
        }

        return picture;
    }

    private static float At(int pixel, float rim) => ((pixel + 0.5f) / Side * 2 - 1) * rim;

    private static int Pixel(float value, float rim) => (int)((value / rim + 1) / 2 * Side);

    private static Rgb Between(Rgb no, Rgb yes, float answer)
    {
        return new(Mix(no.Red, yes.Red), Mix(no.Green, yes.Green), Mix(no.Blue, yes.Blue));

        byte Mix(byte a, byte b) => (byte)Math.Clamp(a + (b - a) * answer, 0, 255);
    }

    private static void Disc(Picture picture, int left, int top, int radius, Rgb color)
    {
        for (var y = -radius; y <= radius; y++)
            for (var x = -radius; x <= radius; x++)
                if (x * x + y * y <= radius * radius)
                    picture[left + x, top + y] = color;
    }
}
