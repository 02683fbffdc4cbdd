using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.Losses;
using NetDsl.Generator.Layers.Sequences;
using NetDsl.Generator.Layers.Structure;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>From a declaration to a graph: walks the attributes in their order and asks each what it means.</summary>
internal static class Lowering
{
    /// <summary>Lowers the declaration for training (dropout active) or for inference.</summary>
    public static (NetworkGraph Graph, IReadOnlyList<Issue> Issues) Lower(NetworkModel model, bool training)
    {
        var scope = Walk(model, training);
        return (scope.Graph, scope.Issues);
    }

    /// <summary>As <see cref="Lower"/>; what was used where can be asked after it.</summary>
    public static NetworkScope Walk(NetworkModel model, bool training)
    {
        var scope = new NetworkScope(model, training);
        // What the last loss reads is the network's result. A layer after it is read by nobody, which is warned of.
        int end = model.Tensors.Count > 0 ? model.Layers.Count
            : Declarations.Of<LossLayer>(model).Select(use => use.Place.Layer).DefaultIfEmpty(model.Layers.Count).Last();
        LowerList(scope, model.Layers, i => new Place(-1, i), end);
        for (int t = 0; t < model.Tensors.Count; t++)
        {
            int tensor = t;
            LowerTensor(scope, model.Tensors[t], i => new Place(tensor, i));
        }

        WholeNetwork.AddOutputs(scope);
        WholeNetwork.Check(scope);
        return scope;
    }

    /// <param name="scope">The network.</param>
    /// <param name="layers">The attributes of the class or of a property.</param>
    /// <param name="place">Where each stands.</param>
    /// <param name="end">After this index only settings count.</param>
    internal static void LowerList(NetworkScope scope, IReadOnlyList<LayerModel> layers, Func<int, Place> place, int end)
    {
        scope.Frame.IsSkipping = false;
        scope.Frame.UsesBefore = scope.Uses.Count;
        for (int i = 0; i < layers.Count; i++)
        {
            LowerOne(scope, layers[i], place(i), isUnread: i > end);
        }
    }

    /// <summary>A property reads the one before it; one that only holds losses or a target makes no tensor to be read.</summary>
    internal static void LowerTensor(NetworkScope scope, TensorModel tensor, Func<int, Place> place)
    {
        var before = scope.Result;
        scope.Enter(tensor.Name);
        LowerList(scope, tensor.Layers, place, tensor.Layers.Count);
        if (scope.HasOutput && scope.Result is { } made && !IsLossAlone(tensor))
        {
            scope.Frame.Tensors[tensor.Name] = made;
        }
        else
        {
            scope.Result = before;
        }
    }

    /// <summary>A list of [From] and losses is a loss, and no other name for what [From] names.</summary>
    private static bool IsLossAlone(TensorModel tensor)
        => tensor.Layers.All(layer => LayerRegistry.Find(layer.Attribute) is FromLayer or LossLayer)
            && tensor.Layers.Any(layer => LayerRegistry.Find(layer.Attribute) is LossLayer);

    private static void LowerOne(NetworkScope scope, LayerModel written, Place place, bool isUnread)
    {
        var model = scope.Frame.Resolve(written);
        var layer = LayerRegistry.Find(model.Attribute);
        if (layer is null && model.Block is null)
        {
            scope.Report(new Issue(Rules.UnknownLayer, place, model.ShortName), model.ShortName);
            return;
        }

        var reads = layer?.Reads(model) ?? Reads.TheTensorBefore;
        if (reads == Reads.TheTensorBefore && scope.Current is null)
        {
            WholeNetwork.ReportNoInput(scope, place);
            return;
        }

        if (isUnread && reads != Reads.NothingAndMakesNothing)
        {
            scope.Uses.Add(new LayerUse(place, inside: null, model, isUnread: true));
            return;
        }

        if ((scope.Frame.IsSkipping && reads != Reads.NothingAndMakesNothing) || !LayerScope.IsThere(scope, model, place))
        {
            scope.PassOn();
            return;
        }

        var layerScope = new LayerScope(scope, model, place, written, reads);
        if (reads == Reads.TheTensorBefore && layer is not (null or EmbeddingLayer) && scope.Current is InputNode { Kind: InputKind.Indices } ids)
        {
            layerScope.Report(Rules.IdsAreNoValues, null, layerScope.Kind, ids.Name);
            scope.PassOn();
            return;
        }

        if (!scope.TakeName(layerScope.Name, model.Attribute))
        {
            layerScope.Report(Rules.DuplicateName, model.Arguments.Any(a => a.Name == "Name") ? "Name" : null, layerScope.Name,
                model.ShortName);
        }

        if (model.Block is { } block)
        {
            BlockLowering.Lower(layerScope, block);
            return;
        }

        layerScope.Use.Drops = reads == Reads.WhatItNames ? scope.Unread : null;
        scope.Uses.Add(layerScope.Use);
        layer!.Lower(layerScope);
        if (reads != Reads.NothingAndMakesNothing)
        {
            layerScope.Close(reads);
        }
    }
}
