using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Zeros around a picture: ONNX's Pad, PyTorch's ZeroPad2d.</summary>
internal sealed class PadLayer : Layer
{
    public override string Attribute => "NetDsl.PadAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        double[] sizes = layer.Numbers("sizes", size => size >= 0 && size == Math.Floor(size), "a whole number of at least 0") ?? [0];
        if (sizes.Length is not (1 or 4))
        {
            layer.Report(Rules.WrongCount, "sizes", "The list of sizes", layer.Kind, "1 or 4", FormattableString.Invariant($"{sizes.Length}"));
            sizes = [0];
        }

        long[] sides = (sizes.Length == 1 ? [sizes[0], sizes[0], sizes[0], sizes[0]] : sizes).Select(size => (long)size).ToArray();
        int height = input.Shape.Extents[0], width = input.Shape.Extents[1];
        if (!PictureArguments.Fit(layer, "sizes", sides[0] + height + sides[1], sides[2] + width + sides[3], input.Shape.Last))
        {
            sides = [0, 0, 0, 0];
        }

        layer.Describe(FormattableString.Invariant($"{sides[0]}+{sides[1]}x{sides[2]}+{sides[3]}"));
        layer.Output = layer.Network.Builder.Resample(layer.Name, Axis(height, sides[0], sides[1]), Axis(width, sides[2], sides[3]), isGradient: false, input);
    }

    private static ResampleAxis Axis(int extent, long before, long after) => new(ResampleKind.Pad, extent, (int)(before + extent + after), (int)before);
}
