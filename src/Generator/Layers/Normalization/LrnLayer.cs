using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Layers.Structure;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Normalization;

/// <summary>Local response normalisation over neighbouring channels: ONNX's LRN, PyTorch's LocalResponseNorm.</summary>
internal sealed class LrnLayer : Layer
{
    private const int Most = 255;

    public override string Attribute => "NetDsl.LrnAttribute";

    public override void Lower(LayerScope layer)
    {
        var x = PictureArguments.Picture(layer);
        int size = layer.Whole("size", 1);
        if (size > Most)
        {
            layer.Report(Rules.OutOfRange, "size", "size", layer.Kind, FormattableString.Invariant($"at most {Most}"), FormattableString.Invariant($"{size}"));
            size = 1;
        }

        double alpha = layer.Number("Alpha", 1e-4, a => a >= 0, "at least 0"), beta = layer.Number("Beta", 0.75), k = layer.Number("K", 1, v => v > 0, "above 0");
        var build = layer.Network.Builder;
        var squares = build.Map($"{layer.Name}_squares", x, X * X, x);
        var sum = build.NeighbourSum($"{layer.Name}_sum", size / 2, (size - 1) / 2, squares);
        layer.Describe(FormattableString.Invariant($"{size} channels, alpha {alpha}, beta {beta}, k {k}"));
        layer.Output = build.Map(layer.Name, x, X * new Binary(BinaryOp.Power, k + ((alpha / size) * Y), -beta), x, sum);
    }
}
