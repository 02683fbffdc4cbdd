namespace NetDsl.Generator.Layers.Structure;

/// <summary>Says which tensor the layers after it read.</summary>
internal sealed class FromLayer : ILayer
{
    public string Attribute => "NetDsl.FromAttribute";

    public void Lower(LayerScope layer)
    {
        if (layer.Tensor("tensor") is { } source)
        {
            layer.Output = source;
        }
    }
}
