using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>All elements of a sample as one vector; nothing is moved.</summary>
internal sealed class FlattenLayer : Layer
{
    public override string Attribute => "NetDsl.FlattenAttribute";

    public override bool KeepsMeaning => true;

    public override void Lower(LayerScope layer)
    {
        layer.Describe("");
        layer.Output = layer.Network.Builder.Reshape(layer.Name, new Shape(layer.Input.Shape.Size), layer.Input);
    }
}
