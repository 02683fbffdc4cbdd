using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Each channel's sum with its neighbours: Conv of one pixel, with ones where a channel counts.</summary>
internal static class NeighbourRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("neighboursum", 3) && tensor.Shape.Length == 3 ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var (before, after, channels) = ((int)tensor.Formula.Parts[1].Value, (int)tensor.Formula.Parts[2].Value, tensor.Shape[2]);
        var x = scope.Batch(tensor, tensor.Formula.Parts[0]).As(tensor.Shape, scope.Onnx);
        var ones = scope.Onnx.Constant("neighbours", [channels, channels, 1, 1], () => [.. Enumerable.Range(0, channels * channels)
            .Select(i => i % channels >= i / channels - before && i % channels <= i / channels + after ? 1f : 0f)], $"{before}+{after}");
        return new(scope.Onnx.Add("Conv", tensor.Name, [x, ones]), tensor.Shape);
    }
}
