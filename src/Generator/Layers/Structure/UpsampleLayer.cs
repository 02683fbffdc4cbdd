using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>A picture made larger by a whole factor: ONNX's Resize, PyTorch's Upsample.</summary>
internal sealed class UpsampleLayer : Layer
{
    public override string Attribute => "NetDsl.UpsampleAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        int[] factors = layer.Pair("factor", 1, 2);
        if (!PictureArguments.Fit(layer, "factor", (long)input.Shape.Extents[0] * factors[0], (long)input.Shape.Extents[1] * factors[1], input.Shape.Last))
        {
            factors = [1, 1];
        }

        string interpolation = layer.Choice("Interpolation", "Nearest", "Bilinear");
        var kind = interpolation == "Nearest" ? ResampleKind.Nearest : ResampleKind.Linear;
        var axes = factors.Select((factor, i) => new ResampleAxis(kind, input.Shape.Extents[i], input.Shape.Extents[i] * factor, factor)).ToArray();
        string times = factors[0] == factors[1] ? FormattableString.Invariant($"{factors[0]}") : FormattableString.Invariant($"{factors[0]}x{factors[1]}");
        layer.Describe($"{times} times, {interpolation.ToLowerInvariant()}");
        layer.Output = layer.Network.Builder.Resample(layer.Name, axes[0], axes[1], isGradient: false, input);
    }
}
