using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>A layer that compares the tensor before it with a target: one number a sample, the mean of which over the
/// batch is what training lowers.</summary>
/// <param name="attribute">The attribute's name without namespace and ending.</param>
internal abstract class LossLayer(string attribute) : Layer
{
    public override string Attribute { get; } = $"NetDsl.{attribute}Attribute";

    public override void Lower(LayerScope layer)
    {
        var graph = layer.Network.Graph;
        double weight = layer.Number("Weight", 1, w => w >= 0, "at least 0");
        var perSample = PerSample(layer);
        layer.Describe("loss");
        graph.Losses.Add(new Loss(layer.Name, layer.Kind, perSample, weight, layer.Input, layer.Target, Answer));
        graph.TotalLoss = graph.TotalLoss is { } sum
            ? layer.Network.Builder.Map("Loss", perSample, Exprs.X + (weight * Exprs.Y), sum, perSample)
            : layer.Network.Builder.Map("Loss", perSample, weight * Exprs.X, perSample);
    }

    /// <summary>What an output of that shape says that is compared in this way.</summary>
    public virtual AnswerKind Answer(Shape output) => AnswerKind.Numbers;

    /// <summary>What an output says of which each number stands for a yes or a no.</summary>
    protected static AnswerKind YesOrNo(Shape output) => output.Size == 1 ? AnswerKind.Class : output.Rank == 1 ? AnswerKind.Labels : AnswerKind.Numbers;

    /// <summary>The loss of each sample, without the weight.</summary>
    protected abstract Node PerSample(LayerScope layer);

    /// <summary>The target the loss names, or a new one of the network's own.</summary>
    protected static InputNode Target(LayerScope layer, Shape shape, InputKind kind, int classes = 0)
        => layer.Target = Find(layer, shape, kind, classes);

    private static InputNode Find(LayerScope layer, Shape shape, InputKind kind, int classes)
    {
        if (layer.Text("target") is not { } name)
        {
            return Add(layer, layer.Network.Builder.Unique("Target"), shape, kind, classes);
        }

        if (!layer.Network.Targets.TryGetValue(name, out var declared))
        {
            layer.ReportUnknownTensor("target", name);
            return new InputNode(name, shape, kind, isTarget: true, classes);
        }

        if (declared.Shape.Size != shape.Size)
        {
            layer.Report(Rules.ShapeMismatch, "target", layer.Kind, $"a target of {shape}", name, declared.Shape.ToString(),
                $"declare it as [Target({shape.ToString().Replace("x", ", ")})]");
        }

        return Read(layer, "target", name, declared, shape, kind, classes);
    }

    /// <summary>A declared target as an input of the network: whoever reads it first says what it holds.</summary>
    protected static InputNode Read(
        LayerScope layer, string argument, string name, TargetTensor declared, Shape shape, InputKind kind, int classes = 0)
    {
        if (declared.Node is { } before && before.Kind != kind)
        {
            layer.Report(Rules.ShapeMismatch, argument, layer.Kind, kind == InputKind.Indices ? "class numbers" : "values", name,
                before.Kind == InputKind.Indices ? "class numbers" : "values", "declare a target for each");
        }

        if (declared.Node is { } other && other.Kind == kind && other.Classes != classes)
        {
            layer.Report(Rules.ShapeMismatch, argument, layer.Kind, FormattableString.Invariant($"numbers of {classes} classes"), name,
                FormattableString.Invariant($"numbers of {other.Classes}"), "declare a target for each");
        }

        return declared.Node ??= Add(layer, name, shape, kind, classes);
    }

    private static InputNode Add(LayerScope layer, string name, Shape shape, InputKind kind, int classes)
    {
        var target = new InputNode(name, shape, kind, isTarget: true, classes);
        layer.Network.Graph.Targets.Add(target);
        return target;
    }

    /// <summary>Refuses a tensor that is not one row a sample. Rows of a sequence's steps would be no row of one thing put together.</summary>
    protected static void RequireFlat(LayerScope layer)
    {
        if (layer.Input.Shape.Rank != 1)
        {
            layer.Report(Rules.NotFlat, null, layer.Kind, layer.InputLayer, layer.Input.Shape.ToString(), layer.Input.Shape.Rank == 2
                ? "it compares one row a sample, and this is one a step; before the layer that makes it, put [GlobalAvgPool], or take the last state alone, without Sequences"
                : "add [Flatten] before it");
        }
    }

    /// <summary>What the loss of each class is multiplied by, or null.</summary>
    protected static double[]? ClassWeights(LayerScope layer, int classes)
    {
        double[]? weights = layer.Numbers("ClassWeights", w => w >= 0, "numbers of at least 0");
        if (weights is null || weights.Length == classes)
        {
            return weights;
        }

        layer.Report(Rules.WrongCount, "ClassWeights", "ClassWeights", layer.Kind, FormattableString.Invariant($"{classes}"),
            FormattableString.Invariant($"{weights.Length}"));
        return null;
    }
}
