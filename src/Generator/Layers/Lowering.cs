using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>From a declaration to a graph: walks the attributes in their order and asks each what it means.</summary>
internal static class Lowering
{
    /// <summary>Lowers the declaration for training (dropout active) or for inference.</summary>
    public static (NetworkGraph Graph, IReadOnlyList<Issue> Issues) Lower(NetworkModel model, bool training)
    {
        var scope = new NetworkScope(model, training);
        for (int i = 0; i < model.Layers.Count; i++)
        {
            LowerOne(scope, model.Layers[i], new Place(-1, i));
        }

        var graph = scope.Graph;
        if (graph.Inputs.Count == 0 && scope.Issues.Count == 0)
        {
            scope.Issues.Add(new Issue(Rules.NoInput, Place.Class, model.Type.Name));
        }

        if (graph.Losses.Count > 0 && graph.Optimizer is null)
        {
            scope.Issues.Add(new Issue(Rules.LossWithoutOptimizer, Place.Class, model.Type.Name, graph.Losses[0].Name));
        }

        if (graph.Optimizer is { } optimizer && graph.Losses.Count == 0)
        {
            scope.Issues.Add(new Issue(Rules.OptimizerWithoutLoss, Place.Class, model.Type.Name, optimizer.Name));
        }

        if (scope.Current is { } result)
        {
            graph.Outputs.Add(new OutputTensor("Output", result));
        }

        return (graph, scope.Issues);
    }

    private static void LowerOne(NetworkScope scope, LayerModel model, Place place)
    {
        if (LayerRegistry.Find(model.Attribute) is not { } layer)
        {
            scope.Issues.Add(new Issue(Rules.UnknownLayer, place, model.ShortName));
            return;
        }

        bool needsInput = layer is not (Structure.InputLayer or Structure.ClassesLayer or Optimizers.OptimizerLayer);
        if (needsInput && scope.Current is null)
        {
            scope.Issues.Add(new Issue(Rules.BeforeInput, place, model.ShortName));
            return;
        }

        var layerScope = new LayerScope(scope, model, place);
        layer.Lower(layerScope);
        if (needsInput || layer is Structure.InputLayer)
        {
            layerScope.Close();
        }
    }
}
