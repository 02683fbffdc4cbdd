using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Says which tensor the layers after it read.</summary>
internal sealed class FromLayer : Layer
{
    public override string Attribute => "NetDsl.FromAttribute";

    public override Reads Reads(LayerModel use) => Layers.Reads.WhatItNames;

    public override void Lower(LayerScope layer)
    {
        if (layer.Tensor("tensor") is not null)
        {
            layer.Network.Result = layer.Frame.Tensors[layer.Text("tensor")!];
            layer.Network.HasOutput = true;
        }
    }
}
