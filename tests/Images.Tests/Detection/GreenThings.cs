using NetDsl.Data;

namespace NetDsl.Images.Tests.Detection;

/// <summary>Finds things by hand-set weights. A cell that is green is covered, of class 0; one that is blue of class 1. Its red says how far
/// left of it the thing begins, its blue how far above: a thing is 32 x 32 pixels, two cells in each direction.</summary>
[Network, Classes("green", "blue")]
public partial class GreenThings
{
    [Input(64, 96, 3, Scale = 1 / 255.0)] public static partial Tensor Image { get; }
    [Conv(2, Kernel = 16, Stride = 16), Sigmoid] public static partial Tensor Coverage { get; }
    [From(nameof(Image)), Conv(4, Kernel = 16, Stride = 16)] public static partial Tensor Boxes { get; }

    public static GreenThings Create()
    {
        var network = new GreenThings(Device.Cpu(1));
        var names = network.Structure.Parameters.Select(parameter => parameter.Name).ToArray();
        // Sums over the 256 pixels of a cell, as means; 40 (mean - 1/2) is nearly a step.
        network.SetWeights(names[0], Weights(2, (channel, output) => channel == output + 1 ? 40 : 0));
        network.SetWeights(names[1], [-20, -20]);
        network.SetWeights(names[2], Weights(4, (channel, output) => channel == 0 && output % 2 == 0 ? -16 : channel == 2 && output % 2 == 1 ? -80 : 0));
        network.SetWeights(names[3], [0, 0, 32, 32]);
        return network;
    }

    /// <summary>A picture of things of class 0 at these places, each pixel of the network so many pixels.</summary>
    public static DecodedImage Picture(ImageSize size, int scale, params (int X, int Y)[] things)
    {
        var pixels = new byte[size.Height * size.Width * 3];
        foreach (var (left, top) in things)
            for (var y = 0; y < 32 * scale; y++)
                for (var x = 0; x < 32 * scale; x++)
                {
                    var at = ((top * scale + y) * size.Width + left * scale + x) * 3;
                    (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(x < 16 * scale ? 0 : 255), 255, (byte)(y < 16 * scale ? 0 : 51));
                }

        return new(size, 3, pixels);
    }

    private static float[] Weights(int outputs, Func<int, int, float> value)
    {
        var weights = new float[16 * 16 * 3 * outputs];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = value(i / outputs % 3, i % outputs) / 256;
        return weights;
    }
}
