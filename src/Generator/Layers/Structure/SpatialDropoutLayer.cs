using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Dropout of whole channels of a sample: in all pixels, or in all steps of a sequence.</summary>
internal sealed class SpatialDropoutLayer : Layer
{
    public override string Attribute => "NetDsl.SpatialDropoutAttribute";

    public override bool KeepsMeaning => true;

    public override void Lower(LayerScope layer)
    {
        if (layer.Input.Shape.Rank != 2)
        {
            PictureArguments.Picture(layer);
        }

        double rate = layer.Number("rate", 0, r => r is >= 0 and < 1, "at least 0 and below 1");
        layer.Describe(FormattableString.Invariant($"{rate}"));
        var uniform = layer.Network.NextUniform(perChannel: true);
        layer.Output = layer.Training && rate > 0
            ? layer.Map(Exprs.IfLess(uniform, rate, 0, Exprs.X * (1 / (1 - rate))))
            : layer.Input;
    }
}
