using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Runtime.Tests.Tiny;

/// <summary>Pictures of 6 x 5 x 3 of three classes, and a tiny network for them.</summary>
internal static class TinyPictures
{
    private const int Values = 6 * 5 * 3;

    public static TinyClassifier Network() => new(TinyDescription.Of("TinyPictures", Values, 6, 3, true) with
    {
        Inputs = [new("Image", [6, 5, 3], ElementKind.Single)],
    });

    /// <summary>Noise, darker or brighter by class. The first byte of each is its number.</summary>
    public static DataSet Set(int count, bool floats = false, int seed = 1)
    {
        var random = new Random(seed);
        var (pixels, labels) = (new byte[count * Values], new int[count]);
        for (var i = 0; i < count; i++)
        {
            labels[i] = random.Next(3);
            for (var k = 0; k < Values; k++)
                pixels[i * Values + k] = (byte)(random.Next(130) + 60 * labels[i]);
            pixels[i * Values] = (byte)i;
        }

        return floats
            ? DataSet.Create(Array.ConvertAll(pixels, value => value / 255f), [6, 5, 3], labels)
            : DataSet.Create(pixels, [6, 5, 3], labels);
    }
}
