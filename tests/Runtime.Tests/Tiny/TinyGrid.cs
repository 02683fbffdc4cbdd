using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Engines;

namespace NetDsl.Runtime.Tests.Tiny;

/// <summary>Pictures of 8 x 12 with a box or two, a network that says of each 4 x 4 pixels whether a box is there, and its grid.</summary>
internal static class TinyGrid
{
    public static GridEncoding Encoding { get; } = new(new(8, 12)) { Stride = 4, CoverageLength = 2 };

    public static TinyRegressor Network() => new(TinyDescription.Of("TinyGrid", 8 * 12 * 3, 6, 6, false) with
    {
        Inputs = [new("Image", [8, 12, 3], ElementKind.Single)],
        Targets = [new("Foreground", [2, 3, 1], ElementKind.Single)],
    });

    public static DataColumn<byte> Pictures(int count)
    {
        var pixels = new byte[count * 8 * 12 * 3];
        new Random(1).NextBytes(pixels);
        return new(pixels, [8, 12, 3]);
    }

    public static Annotations[] Annotations(int count)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, count).Select(_ => new Annotations([.. Enumerable.Range(0, random.Next(3)).Select(_ => Box(random))]))];
    }

    public static DataSet Set(int count)
        => new([Pictures(count)], [Encoding.Column(GridTarget.Foreground, Annotations(count), "Foreground")]);

    private static Box Box(Random random)
    {
        var (left, top) = (random.Next(9), random.Next(5));
        return new(left, top, left + 2 + random.Next(4), top + 2 + random.Next(4), 0);
    }
}
