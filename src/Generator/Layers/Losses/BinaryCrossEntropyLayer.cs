using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>-(t ln y + (1 - t) ln(1 - y)), its mean or sum over the outputs. After a sigmoid it is worked out from the sigmoid's
/// input, as softplus(x) - t x.</summary>
internal sealed class BinaryCrossEntropyLayer() : ElementLossLayer("BinaryCrossEntropy")
{
    private const double Least = 1e-7;

    protected override Node PerSample(LayerScope layer)
        => layer.Network.InputOf("Sigmoid", layer.Input) is { } logits
            ? Errors(layer, logits, Softplus(X) - (X * Y))
            : Errors(layer, layer.Input, -((Y * Log(Max(X, Least))) + ((1 - Y) * Log(Max(1 - X, Least)))));
}
