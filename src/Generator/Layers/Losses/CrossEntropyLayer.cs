using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>-ln of the probability of the right class, by its number or by a row of target probabilities. After a softmax
/// it is worked out from the softmax's input, as ln(sum(exp(x))) - x[right], which neither overflows nor loses digits.</summary>
internal sealed class CrossEntropyLayer() : LossLayer("CrossEntropy")
{
    /// <summary>The least probability whose logarithm is taken where there is no softmax.</summary>
    private const double Least = 1e-7;

    public override AnswerKind Answer(Shape output) => AnswerKind.Class;

    protected override Node PerSample(LayerScope layer)
    {
        RequireFlat(layer);
        var build = layer.Network.Builder;
        int classes = layer.Input.Shape.Last;
        bool byIndex = layer.Choice("Labels", "Index", "OneHot") == "Index";
        var target = byIndex
            ? Target(layer, new Shape(1), InputKind.Indices, classes)
            : Target(layer, new Shape(classes), InputKind.Values);
        double[]? weights = ClassWeights(layer, classes);
        Expr wanted = (byIndex ? IfEqual(new Column(), Y, 1, 0) : Y) * (weights is null ? 1 : Choose(new Column(), weights));

        if (layer.Network.InputOf("Softmax", layer.Input, readsRows: true) is not { } logits)
        {
            var log = build.Map($"{layer.Name}_log", layer.Input, -Log(Max(X, Least)) * wanted, layer.Input, target);
            return build.Reduce(layer.Name, ReduceKind.Sum, ReduceOver.Row, log);
        }

        // ln(sum(exp(x))) times the sum of the weighted targets (1), less the sum of target times x; both with the largest x taken off.
        var largest = build.Reduce($"{layer.Name}_largest", ReduceKind.Max, ReduceOver.Row, logits);
        var power = build.Map($"{layer.Name}_power", logits, Exp(X - Y), logits, largest);
        var sum = build.Reduce($"{layer.Name}_total", ReduceKind.Sum, ReduceOver.Row, power);
        var chosen = build.Map($"{layer.Name}_chosen", logits, (X - Arg(2)) * wanted, logits, target, largest);
        var right = build.Reduce($"{layer.Name}_right", ReduceKind.Sum, ReduceOver.Row, chosen);
        if (byIndex && weights is null)
        {
            return build.Map(layer.Name, right, Log(X) - Y, sum, right);
        }

        var mass = build.Reduce($"{layer.Name}_mass", ReduceKind.Sum, ReduceOver.Row,
            build.Map($"{layer.Name}_target", logits.Shape, true, Substitution.Arguments(wanted, _ => X), null, target));
        return build.Map(layer.Name, right, (Log(X) * Arg(2)) - Y, sum, right, mass);
    }
}
