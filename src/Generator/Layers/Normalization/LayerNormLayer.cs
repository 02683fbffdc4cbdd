using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Normalization;

/// <summary>The last axis brought to mean 0 and deviation 1, then scaled and shifted: ONNX's and PyTorch's LayerNormalization.</summary>
internal sealed class LayerNormLayer : Layer
{
    public override string Attribute => "NetDsl.LayerNormAttribute";

    public override void Lower(LayerScope layer)
    {
        var build = layer.Network.Builder;
        var x = layer.Input;
        int features = x.Shape.Last;
        double epsilon = layer.Number("Epsilon", 1e-5, e => e > 0, "above 0");
        var weight = layer.Parameter("weight", new Shape(features), Initial.Constant(1));
        var bias = layer.Parameter("bias", new Shape(features), Initial.Constant(0));
        var sum = build.Reduce($"{layer.Name}_total", ReduceKind.Sum, ReduceOver.Row, x);
        var centred = build.Map($"{layer.Name}_centred", x, X - (Y * (1.0 / features)), x, sum);
        var square = build.Map($"{layer.Name}_square", x, X * X, centred);
        var squares = build.Reduce($"{layer.Name}_squares", ReduceKind.Sum, ReduceOver.Row, square);
        layer.Describe(FormattableString.Invariant($"epsilon {epsilon}"));
        layer.Output = build.Map(layer.Name, x, (Arg(2) * (X / Sqrt((Y * (1.0 / features)) + epsilon))) + Arg(3), centred, squares, weight, bias);
    }
}
