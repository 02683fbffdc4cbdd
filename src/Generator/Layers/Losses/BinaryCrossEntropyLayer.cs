using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>-(t ln y + (1 - t) ln(1 - y)), its mean or sum over the outputs. After a sigmoid it is worked out from the sigmoid's
/// input, as softplus(x) - t x. With weights it is -(w1 t ln y + w0 (1 - t) ln(1 - y)).</summary>
internal sealed class BinaryCrossEntropyLayer() : ElementLossLayer("BinaryCrossEntropy")
{
    private const double Least = 1e-7;

    public override AnswerKind Answer(Shape output) => YesOrNo(output);

    protected override Node PerSample(LayerScope layer)
    {
        // What a yes and a no are multiplied by, each as far as the target says so.
        double[]? weights = ClassWeights(layer, classes: 2);
        Expr yes = weights is null ? Y : weights[1] * Y, no = weights is null ? 1 - Y : weights[0] * (1 - Y);
        return layer.Network.InputOf("Sigmoid", layer.Input) is { } logits
            ? Errors(layer, logits, weights is null ? Softplus(X) - (X * Y) : ((yes + no) * Softplus(X)) - (X * yes))
            : Errors(layer, layer.Input, -((yes * Log(Max(X, Least))) + (no * Log(Max(1 - X, Least)))));
    }
}
