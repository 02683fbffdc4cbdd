using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The mean of each channel over the picture: ONNX's GlobalAveragePool. Of a sequence, that of each feature over the steps that count.</summary>
internal sealed class GlobalAvgPoolLayer : Layer
{
    public override string Attribute => "NetDsl.GlobalAvgPoolAttribute";

    public override void Lower(LayerScope layer)
    {
        var build = layer.Network.Builder;
        layer.Describe("");
        if (layer.Input.Shape.Rank != 2)
        {
            layer.Output = Mean(layer, PictureArguments.Picture(layer));
            return;
        }

        // The steps are a picture of one column.
        var steps = layer.Input.Shape;
        var input = build.Reshape($"{layer.Name}_steps", new Shape(steps.Outer, 1, steps.Last), layer.Input);
        layer.Output = layer.Mask is { } mask ? MeanOfSome(layer, input, mask) : Mean(layer, input);
    }

    private static Node Mean(LayerScope layer, Node picture)
    {
        var sum = Sum(layer, picture);
        return layer.Network.Builder.Map(layer.Name, sum, Exprs.X * (1.0 / picture.Shape.Outer), sum);
    }

    /// <summary>0 where no step counts.</summary>
    private static Node MeanOfSome(LayerScope layer, Node steps, Node mask)
    {
        var build = layer.Network.Builder;
        // The mask lies as one row, which recurrent layers may read too. One number a step is a tensor of its own.
        var weights = new MapNode(build.Unique($"{layer.Name}_weights"), mask.Shape, perSample: true, Exprs.X, mask);
        var one = build.Reshape($"{layer.Name}_weights", steps.Shape.WithLast(1), weights);
        var sum = Sum(layer, build.Map($"{layer.Name}_counted", steps, Exprs.X * Exprs.Y, steps, one));
        var count = build.Reduce($"{layer.Name}_count", ReduceKind.Sum, ReduceOver.Row, mask);
        return build.Map(layer.Name, sum, Exprs.X / Exprs.Max(Exprs.Y, 1), sum, count);
    }

    private static Node Sum(LayerScope layer, Node picture)
        => layer.Network.Builder.Reduce($"{layer.Name}_sum", ReduceKind.Sum, ReduceOver.Pixels, picture);
}
