using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>In training each element is dropped with the given probability and the others are scaled up, so that the mean
/// stays; the random number is made again in the backward pass, no mask is kept. In inference nothing happens.</summary>
internal sealed class DropoutLayer : Layer
{
    public override string Attribute => "NetDsl.DropoutAttribute";

    public override bool KeepsMeaning => true;

    public override void Lower(LayerScope layer)
    {
        double rate = layer.Number("rate", 0, r => r is >= 0 and < 1, "at least 0 and below 1");
        layer.Describe(FormattableString.Invariant($"{rate}"));
        var uniform = layer.Network.NextUniform();
        layer.Output = layer.Training && rate > 0
            ? layer.Map(Exprs.IfLess(uniform, rate, 0, Exprs.X * (1 / (1 - rate))))
            : layer.Input;
    }
}
