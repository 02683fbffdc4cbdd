using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.LearningRules;
using NetDsl.Generator.Layers.Losses;
using NetDsl.Generator.Layers.Optimizers;
using NetDsl.Generator.Layers.Structure;

namespace NetDsl.Generator.Layers;

/// <summary>What only the whole declaration shows: its outputs, and what is missing.</summary>
internal static class WholeNetwork
{
    /// <summary>What can be read after a prediction: first the tensors that no other one reads, then all others that have a
    /// name. A network without names has one output, its last tensor.</summary>
    public static void AddOutputs(NetworkScope scope)
    {
        var graph = scope.Graph;
        var named = scope.Model.Tensors.Where(t => scope.Find(t.Name) is not null)
            .Select(t => new OutputTensor(t.Name, scope.Find(t.Name)!)).ToArray();
        if (named.Length == 0)
        {
            if (scope.Current is { } result)
            {
                graph.Answer = FirstOutput.Of(scope, result);
                graph.Outputs.Add(new OutputTensor("Output", InPlace(scope, result)));
            }

            return;
        }

        var read = new HashSet<Node>(Topology.Order(named.Select(t => t.Node)).SelectMany(node => node.Inputs).Select(Topology.Source));
        graph.Outputs.AddRange(named.Where(t => !read.Contains(Topology.Source(t.Node))));
        graph.Outputs.AddRange(named.Where(t => read.Contains(Topology.Source(t.Node)) && !graph.Inputs.Any(i => i.Name == t.Name)));
        if (graph.Outputs.Count > 0)
        {
            graph.Answer = FirstOutput.Of(scope, graph.Outputs[0].Node);
        }

        for (int i = 0; i < graph.Outputs.Count; i++)
        {
            graph.Outputs[i] = graph.Outputs[i] with { Node = InPlace(scope, graph.Outputs[i].Node) };
        }
    }

    /// <summary>What can be read lies in one piece: what is a part of another tensor is copied.</summary>
    private static Node InPlace(NetworkScope scope, Node output)
        => Topology.Source(output) is SliceNode slice ? new MapNode(scope.Builder.Unique($"{slice.Name}_read"), output.Shape, true, Expressions.Exprs.X, slice) : output;

    /// <summary>Reports once that there is nothing to read: at the first layer where the input stands too late, else at the
    /// class.</summary>
    public static void ReportNoInput(NetworkScope scope, Place place)
    {
        var late = Declarations.All(scope.Model).FirstOrDefault(use => use.Place == place).Model;
        var issue = late is not null && Declarations.Of<InputLayer>(scope.Model).Any()
            ? new Issue(Rules.BeforeInput, place, late.ShortName)
            : new Issue(Rules.NoInput, Place.Class, scope.Model.Type.Name);
        if (!scope.Issues.Any(other => other.Rule == issue.Rule))
        {
            scope.Issues.Add(issue);
        }
    }

    public static void Check(NetworkScope scope)
    {
        var model = scope.Model;
        if (scope.Graph.Inputs.Count == 0 && scope.Issues.Count == 0)
        {
            ReportNoInput(scope, Place.Class);
        }

        foreach (var ids in scope.Graph.Outputs.Select(output => output.Node).OfType<InputNode>().Where(_ => scope.Issues.Count == 0))
        {
            scope.Issues.Add(new Issue(Rules.IdsAreNoValues, Place.Class, model.Type.Name, ids.Name));
        }

        CheckTraining(scope);
        foreach (var restored in scope.Restored.Values.Where(restored => !restored.IsCompared && scope.Graph.Losses.Count > 0))
        {
            scope.Issues.Add(restored.By.Issue(Rules.NotBeforeLoss, restored.By.Kind));
        }

        CheckReach(scope);
        CheckClasses(scope);
    }

    /// <summary>What a network that is trained declares takes part in it: each target, and each tensor with weights of its own. A tensor that
    /// was forgotten would be an output of weights that never change.</summary>
    private static void CheckReach(NetworkScope scope)
    {
        foreach (var target in scope.Targets.Where(target => target.Value.Node is null).OrderBy(target => target.Value.Place.Tensor))
        {
            scope.Issues.Add(new Issue(Rules.UnusedTensor, target.Value.Place, target.Key));
        }

        if (scope.Graph.Losses.Count == 0)
        {
            return;
        }

        var reached = new HashSet<Node>(Topology.Order(scope.Graph.Losses.Select(loss => loss.PerSample)));
        for (int t = 0; t < scope.Model.Tensors.Count; t++)
        {
            if (scope.Find(scope.Model.Tensors[t].Name) is { } tensor
                && Topology.Order([tensor]).OfType<ParameterNode>().Count(weight => !weight.Learning.IsFrozen && reached.Add(weight)) > 0)
            {
                scope.Issues.Add(new Issue(Rules.UnusedTensor, new Place(t, -1), scope.Model.Tensors[t].Name));
            }
        }
    }

    /// <summary>A network is trained by losses and an optimiser, or by one rule that is both.</summary>
    private static void CheckTraining(NetworkScope scope)
    {
        var model = scope.Model;
        var losses = Declarations.Of<LossLayer>(model).ToArray();
        var optimizers = Declarations.Of<OptimizerLayer>(model).ToArray();
        if (losses.Select(use => use.Model).FirstOrDefault(loss => LayerRegistry.Find(loss.Attribute) is LearningRuleLayer) is { } rule)
        {
            foreach (var (place, other) in losses.Concat(optimizers).Where(use => !ReferenceEquals(use.Model, rule)))
            {
                scope.Issues.Add(new Issue(Rules.RuleStandsAlone, place, rule.ShortName, other.ShortName));
            }

            return;
        }

        if (losses.Length > 0 && optimizers.Length == 0)
        {
            scope.Issues.Add(new Issue(Rules.LossWithoutOptimizer, losses[0].Place, model.Type.Name, losses[0].Model.ShortName));
        }

        if (optimizers.Length > 0 && losses.Length == 0)
        {
            scope.Issues.Add(new Issue(Rules.OptimizerWithoutLoss, optimizers[0].Place, model.Type.Name, optimizers[0].Model.ShortName));
        }

        foreach (var (place, other) in optimizers.Skip(1))
        {
            scope.Issues.Add(new Issue(Rules.OnlyOnce, place, other.ShortName));
        }
    }

    private static void CheckClasses(NetworkScope scope)
    {
        int names = scope.Graph.ClassNames.Count;
        if (Declarations.Of<ClassesLayer>(scope.Model).Select(use => use.Place).FirstOrDefault() is not { } place
            || scope.Graph.Outputs.Count == 0)
        {
            return;
        }

        // One output of a sigmoid tells two classes apart.
        int outputs = scope.Graph.Outputs[0].Node.Shape.Last;
        if (names != outputs && !(outputs == 1 && names == 2))
        {
            scope.Issues.Add(new Issue(Rules.WrongCount, place with { Argument = "names" }, "The names", "Classes",
                FormattableString.Invariant($"{outputs} (the outputs)"), FormattableString.Invariant($"{names}")));
        }
    }
}
