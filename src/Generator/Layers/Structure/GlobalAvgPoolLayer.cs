using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The mean of each channel over the picture: ONNX's GlobalAveragePool.</summary>
internal sealed class GlobalAvgPoolLayer : Layer
{
    public override string Attribute => "NetDsl.GlobalAvgPoolAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        var build = layer.Network.Builder;
        var sum = build.Reduce($"{layer.Name}_sum", ReduceKind.Sum, ReduceOver.Pixels, input);
        layer.Describe("");
        layer.Output = build.Map(layer.Name, sum, Exprs.X * (1.0 / input.Shape.Outer), sum);
    }
}
