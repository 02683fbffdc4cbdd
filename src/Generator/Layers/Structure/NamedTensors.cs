using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Reads the tensors of a layer that joins several: those that it names, or with one name the tensor before and that.</summary>
internal static class NamedTensors
{
    public static Reads Reads(LayerModel use)
        => use.Arguments.Any(a => a.Value is ListValue { Items.Count: > 1 }) ? Layers.Reads.WhatItNames : Layers.Reads.TheTensorBefore;

    /// <summary>At least two tensors; reports and gives null where there are fewer, or where one is not known.</summary>
    public static Node[]? Of(LayerScope layer)
    {
        int names = layer.Texts("tensors")?.Length ?? 0;
        var found = layer.Tensors("tensors");
        Node[] all = names == 1 ? [layer.Input, .. found] : found;
        if (all.Length >= 2)
        {
            return all;
        }

        if (found.Length == names)
        {
            layer.Report(Rules.WrongCount, "tensors", "The list of tensors", layer.Kind, "1 or more", "0");
        }

        return null;
    }
}
