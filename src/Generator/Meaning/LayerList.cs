using NetDsl.Generator.Layers;
using NetDsl.Generator.Layers.Activations;
using NetDsl.Generator.Layers.Losses;
using NetDsl.Generator.Layers.Optimizers;
using NetDsl.Generator.Layers.Structure;

namespace NetDsl.Generator.Meaning;

/// <summary>The layers of a network by what they do.</summary>
internal static class LayerList
{
    public static bool IsLoss(LayerUse use) => use.Layer is LossLayer;

    public static bool IsActivation(LayerUse use) => use.Layer is PointwiseLayer or SoftmaxLayer;

    /// <summary>Whether the attribute is about the network and no layer of it.</summary>
    public static bool IsSetting(LayerUse use) => use.Layer is InputLayer or TargetLayer or ClassesLayer or OptimizerLayer;

    /// <summary>Whether the layer makes something else of its input.</summary>
    private static bool Computes(LayerUse use) => !IsSetting(use) && !IsLoss(use) && use.Layer is not { KeepsMeaning: true };

    /// <summary>The layer that made what this one reads, or null where that is the input.</summary>
    public static LayerUse? Before(LayerUse use)
    {
        var before = use.Inputs.FirstOrDefault();
        while (before is not null && !Computes(before))
        {
            before = before.Inputs.FirstOrDefault();
        }

        return before;
    }

    /// <summary>Whether an activation stands after the softmax that makes an output: after a hidden one more layers follow.</summary>
    public static bool IsAfterOutput(IReadOnlyList<LayerUse> uses, LayerUse use)
        => IsActivation(use) && !use.IsUnread && Before(use) is { Kind: "Softmax" } && EndsTheNetwork(uses, use);

    /// <summary>Each loss.</summary>
    public static IEnumerable<LayerUse> LossesOf(IReadOnlyList<LayerUse> uses) => uses.Where(IsLoss);

    private static bool EndsTheNetwork(IReadOnlyList<LayerUse> uses, LayerUse use)
        => uses.Where(reader => reader.Inputs.Contains(use) && !IsLoss(reader))
            .All(reader => (IsActivation(reader) || !Computes(reader)) && EndsTheNetwork(uses, reader));
}
