using NetDsl.Generator.Layers;
using NetDsl.Generator.Layers.Activations;
using NetDsl.Generator.Layers.Losses;
using NetDsl.Generator.Layers.Optimizers;
using NetDsl.Generator.Layers.Structure;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>The attributes of a declaration by what they do.</summary>
internal static class LayerList
{
    public static bool IsLoss(LayerModel layer) => LayerRegistry.Find(layer.Attribute) is LossLayer;

    public static bool IsActivation(LayerModel layer) => LayerRegistry.Find(layer.Attribute) is PointwiseLayer or SoftmaxLayer;

    /// <summary>Whether the attribute is about the network and no layer of it.</summary>
    public static bool IsSetting(LayerModel layer)
        => LayerRegistry.Find(layer.Attribute) is InputLayer or ClassesLayer or OptimizerLayer;

    /// <summary>Whether the layer leaves what its input means: dropout, which prediction does not have, and another
    /// shape.</summary>
    private static bool IsTransparent(LayerModel layer) => LayerRegistry.Find(layer.Attribute) is DropoutLayer or FlattenLayer;

    /// <summary>The layer whose tensor the attribute at <paramref name="index"/> reads, or null.</summary>
    public static LayerModel? Before(NetworkModel model, int index)
        => IndexBefore(model, index) is >= 0 and var before ? model.Layers[before] : null;

    /// <summary>The index of that layer, or -1.</summary>
    public static int IndexBefore(NetworkModel model, int index)
    {
        do
        {
            index--;
        }
        while (index >= 0 && !Computes(model.Layers[index]));

        return index;
    }

    /// <summary>Whether an activation stands after the softmax that makes the output: after a hidden one more layers
    /// follow.</summary>
    public static bool IsAfterOutput(NetworkModel model, int index)
        => index >= 0 && IsActivation(model.Layers[index]) && Before(model, index)?.ShortName == "Softmax"
            && model.Layers.Skip(index).All(layer => IsActivation(layer) || !Computes(layer));

    /// <summary>Whether the layer makes something else of its input.</summary>
    private static bool Computes(LayerModel layer) => !IsSetting(layer) && !IsLoss(layer) && !IsTransparent(layer);

    /// <summary>Each loss and the layer it reads.</summary>
    public static IEnumerable<(int Index, LayerModel Loss, LayerModel? Before)> LossesOf(NetworkModel model)
        => Enumerable.Range(0, model.Layers.Count).Where(i => IsLoss(model.Layers[i]))
            .Select(i => (i, model.Layers[i], Before(model, i)));
}
