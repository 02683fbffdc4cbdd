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
        LowerList(scope, model.Layers, tensor: -1);
        for (int i = 0; i < model.Tensors.Count; i++)
        {
            LowerTensor(scope, i);
        }

        CheckWhole(scope);
        AddOutputs(scope);
        return (scope.Graph, scope.Issues);
    }

    private static void LowerList(NetworkScope scope, IReadOnlyList<LayerModel> layers, int tensor)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            LowerOne(scope, layers[i], new Place(tensor, i));
        }
    }

    /// <summary>A property reads the one before it; one that only holds losses or a target makes no tensor to be read.</summary>
    private static void LowerTensor(NetworkScope scope, int index)
    {
        var tensor = scope.Model.Tensors[index];
        var before = scope.Current;
        scope.Enter(tensor.Name);
        LowerList(scope, tensor.Layers, index);
        if (scope.HasOutput && scope.Current is { } made && !tensor.Layers.Any(IsLossAfterFrom(tensor)))
        {
            scope.Name(tensor.Name, made);
        }
        else
        {
            scope.Current = before;
        }
    }

    /// <summary>A list of [From] and losses alone is a loss, and no other name for what [From] names.</summary>
    private static Func<LayerModel, bool> IsLossAfterFrom(TensorModel tensor)
    {
        bool onlyLosses = tensor.Layers.Any(IsLoss) && tensor.Layers.All(layer => layer.ShortName == "From" || IsLoss(layer));
        return layer => onlyLosses && IsLoss(layer);
    }

    private static bool IsLoss(LayerModel layer) => LayerRegistry.Find(layer.Attribute) is Losses.LossLayer;

    private static void CheckWhole(NetworkScope scope)
    {
        var graph = scope.Graph;
        string name = scope.Model.Type.Name;
        if (graph.Inputs.Count == 0 && scope.Issues.Count == 0)
        {
            scope.Issues.Add(new Issue(Rules.NoInput, Place.Class, name));
        }

        if (graph.Losses.Count > 0 && graph.Optimizer is null)
        {
            scope.Issues.Add(new Issue(Rules.LossWithoutOptimizer, Place.Class, name, graph.Losses[0].Name));
        }

        if (graph.Optimizer is { } optimizer && graph.Losses.Count == 0)
        {
            scope.Issues.Add(new Issue(Rules.OptimizerWithoutLoss, Place.Class, name, optimizer.Name));
        }

        foreach (var target in scope.Targets.Where(target => target.Value.Node is null).OrderBy(target => target.Value.Place.Tensor))
        {
            scope.Issues.Add(new Issue(Rules.UnusedTensor, target.Value.Place, target.Key));
        }
    }

    /// <summary>What can be read after a prediction: first the tensors that no other one reads, then all others that have a
    /// name.</summary>
    private static void AddOutputs(NetworkScope scope)
    {
        var graph = scope.Graph;
        var named = scope.Model.Tensors.Where(t => scope.Find(t.Name) is not null)
            .Select(t => new OutputTensor(t.Name, scope.Find(t.Name)!)).ToArray();
        if (named.Length == 0)
        {
            if (scope.Current is { } result)
            {
                graph.Outputs.Add(new OutputTensor("Output", result));
            }

            return;
        }

        var read = new HashSet<Node>(Topology.Order(named.Select(t => t.Node)).SelectMany(node => node.Inputs).Select(Source));
        graph.Outputs.AddRange(named.Where(t => !read.Contains(Source(t.Node))));
        graph.Outputs.AddRange(named.Where(t => read.Contains(Source(t.Node)) && !graph.Inputs.Any(i => i.Name == t.Name)));
    }

    private static Node Source(Node node) => node is ReshapeNode reshape ? Source(reshape.Inputs[0]) : node;

    private static void LowerOne(NetworkScope scope, LayerModel model, Place place)
    {
        if (LayerRegistry.Find(model.Attribute) is not { } layer)
        {
            scope.Issues.Add(new Issue(Rules.UnknownLayer, place, model.ShortName));
            return;
        }

        bool needsInput = layer is not (Structure.InputLayer or Structure.TargetLayer or Structure.FromLayer or Structure.ClassesLayer
            or Optimizers.OptimizerLayer) && !(layer is Structure.AddLayer && model.Arguments.Any(a => a.Value is ListValue { Items.Count: > 1 }));
        if (needsInput && scope.Current is null)
        {
            scope.Issues.Add(new Issue(Rules.BeforeInput, place, model.ShortName));
            return;
        }

        var layerScope = new LayerScope(scope, model, place);
        layer.Lower(layerScope);
        if (needsInput || layer is Structure.InputLayer or Structure.AddLayer)
        {
            layerScope.Close();
        }
    }
}
