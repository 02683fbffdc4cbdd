using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>What a loss compares with: given with each sample in training, named by its property.</summary>
internal sealed class TargetLayer : Layer
{
    public override string Attribute => "NetDsl.TargetAttribute";

    public override Reads Reads(LayerModel use) => Layers.Reads.WhatItNames;

    public override void Lower(LayerScope layer)
    {
        if (layer.Network.Tensor is not { } name || layer.Network.Model.Tensors.First(tensor => tensor.Name == name).Layers.Count > 1)
        {
            layer.Report(Rules.AloneInItsList, null, layer.Kind);
            return;
        }

        double[] extents = layer.Numbers("shape") ?? [];
        if (extents.Length == 0 || extents.Any(e => e < 1))
        {
            layer.Report(Rules.OutOfRange, "shape", "The shape", layer.Kind, "one or more extents of at least 1", "not");
            extents = [1];
        }

        layer.Network.DeclareTarget(name, new Shape(extents.Select(e => (int)e).ToArray()), layer.Place);
    }
}
