using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>exp(x) over its sum along the last axis: numbers that are probabilities. The largest x is taken off first, which
/// changes nothing but that nothing overflows.</summary>
internal sealed class SoftmaxLayer : Layer
{
    public override string Attribute => "NetDsl.SoftmaxAttribute";

    public override void Lower(LayerScope layer)
    {
        var build = layer.Network.Builder;
        var x = layer.Input;
        var largest = build.Reduce($"{layer.Name}_largest", ReduceKind.Max, ReduceOver.Row, x);
        var power = build.Map($"{layer.Name}_power", x, Exp(X - Y), x, largest);
        var sum = build.Reduce($"{layer.Name}_sum", ReduceKind.Sum, ReduceOver.Row, power);
        var output = build.Map(layer.Name, x, X / Y, power, sum);
        layer.Describe("");
        layer.Network.SetOrigin(output, layer.Kind, x);
        layer.Output = output;
    }
}
