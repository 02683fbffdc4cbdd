using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Says which tensor the layers after it read.</summary>
internal sealed class FromLayer : Layer
{
    public override string Attribute => "NetDsl.FromAttribute";

    public override Reads Reads(LayerModel use) => Layers.Reads.WhatItNames;

    public override bool KeepsMeaning => true;

    public override void Lower(LayerScope layer)
    {
        // Ids too: the layer after it says whether it can read them.
        if (layer.Named("tensor", layer.Text("tensor") ?? "") is { } tensor)
        {
            layer.Network.Result = tensor;
            layer.Network.HasOutput = true;
        }
    }
}
