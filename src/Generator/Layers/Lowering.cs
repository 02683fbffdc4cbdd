using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.Losses;
using NetDsl.Generator.Layers.Optimizers;
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
        int lastLoss = LayersOf<LossLayer>(model).DefaultIfEmpty(model.Layers.Count).Last();
        for (int i = 0; i < model.Layers.Count; i++)
        {
            LowerOne(scope, model.Layers[i], new Place(-1, i), afterLosses: i > lastLoss);
        }

        if (scope.Current is { } result)
        {
            scope.Graph.Outputs.Add(new OutputTensor("Output", result));
        }

        CheckWhole(scope);
        return (scope.Graph, scope.Issues);
    }

    private static void LowerOne(NetworkScope scope, LayerModel model, Place place, bool afterLosses)
    {
        if (LayerRegistry.Find(model.Attribute) is not { } layer)
        {
            scope.Issues.Add(new Issue(Rules.UnknownLayer, place, model.ShortName));
            return;
        }

        bool needsInput = layer is not (InputLayer or ClassesLayer or OptimizerLayer);
        if (needsInput && scope.Current is null)
        {
            ReportNoInput(scope, place);
            return;
        }

        // What the last loss reads is the network's result. A layer after it is read by nobody, which is warned of.
        if (needsInput && afterLosses)
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
        if (needsInput || layer is InputLayer)
        {
            layerScope.Close();
        }
    }

    /// <summary>Reports once that there is nothing to read: at the first layer where the input stands too late, else at the
    /// class.</summary>
    private static void ReportNoInput(NetworkScope scope, Place place)
    {
        var issue = LayersOf<InputLayer>(scope.Model).Any()
            ? new Issue(Rules.BeforeInput, place, scope.Model.Layers[place.Layer].ShortName)
            : new Issue(Rules.NoInput, Place.Class, scope.Model.Type.Name);
        if (!scope.Issues.Any(other => other.Rule == issue.Rule))
        {
            scope.Issues.Add(issue);
        }
    }

    /// <summary>What only the whole declaration shows.</summary>
    private static void CheckWhole(NetworkScope scope)
    {
        var model = scope.Model;
        if (scope.Graph.Inputs.Count == 0 && scope.Issues.Count == 0)
        {
            ReportNoInput(scope, Place.Class);
        }

        int[] losses = LayersOf<LossLayer>(model), optimizers = LayersOf<OptimizerLayer>(model),
            classes = LayersOf<ClassesLayer>(model);
        if (losses.Length > 0 && optimizers.Length == 0)
        {
            scope.Issues.Add(new Issue(Rules.LossWithoutOptimizer, new Place(-1, losses[0]), model.Type.Name,
                model.Layers[losses[0]].ShortName));
        }

        if (optimizers.Length > 0 && losses.Length == 0)
        {
            scope.Issues.Add(new Issue(Rules.OptimizerWithoutLoss, new Place(-1, optimizers[0]), model.Type.Name,
                model.Layers[optimizers[0]].ShortName));
        }

        int names = scope.Graph.ClassNames.Count;
        // One output of a sigmoid tells two classes apart.
        if (classes.Length > 0 && scope.Current?.Shape.Last is { } outputs && names != outputs && !(outputs == 1 && names == 2))
        {
            scope.Issues.Add(new Issue(Rules.WrongCount, new Place(-1, classes[0], "names"), "The names", "Classes",
                FormattableString.Invariant($"{outputs} (the outputs)"), FormattableString.Invariant($"{names}")));
        }
    }

    private static int[] LayersOf<T>(NetworkModel model)
        where T : ILayer
        => Enumerable.Range(0, model.Layers.Count).Where(i => LayerRegistry.Find(model.Layers[i].Attribute) is T).ToArray();
}
