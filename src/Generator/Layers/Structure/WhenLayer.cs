using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Says whether the layers after it in its list are there.</summary>
internal sealed class WhenLayer : Layer
{
    public override string Attribute => "NetDsl.WhenAttribute";

    public override Reads Reads(LayerModel use) => Layers.Reads.NothingAndMakesNothing;

    public override bool KeepsMeaning => true;

    public override void Lower(LayerScope layer)
    {
        if (!layer.Condition("condition"))
        {
            layer.Network.Frame.IsSkipping = true;
            layer.Network.PassOn();
        }
    }
}
