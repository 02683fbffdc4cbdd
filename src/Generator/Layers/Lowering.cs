using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.Losses;
using NetDsl.Generator.Layers.Structure;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>From a declaration to a graph: walks the attributes in their order and asks each what it means.</summary>
internal static class Lowering
{
    /// <summary>Lowers the declaration for training (dropout active) or for inference.</summary>
    public static (NetworkGraph Graph, IReadOnlyList<Issue> Issues) Lower(NetworkModel model, bool training)
    {
        var scope = new NetworkScope(model, training);
        // What the last loss reads is the network's result. A layer after it is read by nobody, which is warned of.
        int end = model.Tensors.Count > 0 ? model.Layers.Count
            : Declarations.Of<LossLayer>(model).Select(use => use.Place.Layer).DefaultIfEmpty(model.Layers.Count).Last();
        LowerList(scope, model.Layers, tensor: -1, end);
        for (int i = 0; i < model.Tensors.Count; i++)
        {
            LowerTensor(scope, i);
        }

        WholeNetwork.AddOutputs(scope);
        WholeNetwork.Check(scope);
        return (scope.Graph, scope.Issues);
    }

    /// <param name="scope">The network.</param>
    /// <param name="layers">The attributes of the class or of a property.</param>
    /// <param name="tensor">The property's index, or -1.</param>
    /// <param name="end">After this index only settings count.</param>
    private static void LowerList(NetworkScope scope, IReadOnlyList<LayerModel> layers, int tensor, int end)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            LowerOne(scope, layers[i], new Place(tensor, i), isUnread: i > end);
        }
    }

    /// <summary>A property reads the one before it; one that only holds losses or a target makes no tensor to be read.</summary>
    private static void LowerTensor(NetworkScope scope, int index)
    {
        var tensor = scope.Model.Tensors[index];
        var before = (scope.Current, scope.CurrentLayer);
        scope.Enter(tensor.Name);
        LowerList(scope, tensor.Layers, index, tensor.Layers.Count);
        if (scope.HasOutput && scope.Current is { } made && !IsLossAlone(tensor))
        {
            scope.Name(tensor.Name, made);
        }
        else
        {
            (scope.Current, scope.CurrentLayer) = before;
        }
    }

    /// <summary>A list of [From] and losses is a loss, and no other name for what [From] names.</summary>
    private static bool IsLossAlone(TensorModel tensor)
        => tensor.Layers.All(layer => LayerRegistry.Find(layer.Attribute) is FromLayer or LossLayer)
            && tensor.Layers.Any(layer => LayerRegistry.Find(layer.Attribute) is LossLayer);

    private static void LowerOne(NetworkScope scope, LayerModel model, Place place, bool isUnread)
    {
        if (LayerRegistry.Find(model.Attribute) is not { } layer)
        {
            scope.Issues.Add(new Issue(Rules.UnknownLayer, place, model.ShortName));
            return;
        }

        var reads = layer.Reads(model);
        if (reads == Reads.TheTensorBefore && scope.Current is null)
        {
            WholeNetwork.ReportNoInput(scope, place);
            return;
        }

        if (isUnread && reads != Reads.NothingAndMakesNothing)
        {
            return;
        }

        var layerScope = new LayerScope(scope, model, place);
        if (!scope.TakeName(layerScope.Name))
        {
            layerScope.Report(Rules.DuplicateName, model.Arguments.Any(a => a.Name == "Name") ? "Name" : null, layerScope.Name,
                model.ShortName);
        }

        layer.Lower(layerScope);
        if (reads != Reads.NothingAndMakesNothing)
        {
            layerScope.Close(reads);
        }
    }
}
