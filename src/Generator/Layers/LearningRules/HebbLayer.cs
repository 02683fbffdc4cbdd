using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.LearningRules;

/// <summary>As the perceptron's, but z is what the neuron would sum up if its active inputs were 1 and the others 0: its derivative by a
/// weight is whether the input is active.</summary>
internal sealed class HebbLayer() : LearningRuleLayer("Hebb", 1)
{
    public override AnswerKind Answer(Shape output) => YesOrNo(output);

    protected override Node PerSample(LayerScope layer)
        => RowSum(layer, BehindThreshold(layer) is { } sums ? OfActive(layer, sums) : layer.Input, X * (Y - Arg(2)));

    private static Node OfActive(LayerScope layer, Node sums)
    {
        var build = layer.Network.Builder;
        var product = ProductOf(sums)!;
        var x = product.Inputs[0];
        var active = build.Map($"{layer.Name}_active", x, IfLess(0, X, 1, 0), x);
        var counted = build.Contract($"{layer.Name}_sums", ContractRole.Forward, product.Shape, product.Window, active, product.Inputs[1]);
        return sums is MapNode biased ? build.Map($"{layer.Name}_biased", counted, biased.Body, counted, biased.Inputs[1]) : counted;
    }
}
