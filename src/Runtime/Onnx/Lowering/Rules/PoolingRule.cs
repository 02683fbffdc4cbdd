using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>The largest or the mean of each window: MaxPool, AveragePool. Padding is given out in full rather than by ceil_mode, of which
/// runtimes have had different ideas.</summary>
internal static class PoolingRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.Head is "maxpool" or "averagepool" or "paddedaveragepool" ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var input = tensor.Formula.Parts[0];
        var picture = scope.Described(input)!.Shape;
        var window = SlidingWindow.Of(tensor.Formula, picture.AsSpan(), tensor.Shape.AsSpan());
        var x = scope.Batch(tensor, input).As(picture, scope.Onnx);
        return new(Write(scope.Onnx, tensor, window, x), tensor.Shape);
    }

    private static string Write(OnnxGraph graph, DescribedTensor tensor, SlidingWindow window, string x)
    {
        OnnxAttribute kernel = window.Pair("kernel_shape", axis => axis.Kernel), strides = window.Pair("strides", axis => axis.Stride);
        var pads = window.Sides("pads", axis => axis.Before, axis => axis.Behind);
        if (tensor.Formula.Head == "maxpool")
            return graph.Add("MaxPool", tensor.Name, [x], kernel, strides, pads);
        if (tensor.Formula.Head == "averagepool")
            return graph.Add("AveragePool", tensor.Name, [x], kernel, strides, pads);
        if (!window.HasOverhang)
            return graph.Add("AveragePool", tensor.Name, [x], kernel, strides, pads, new OnnxAttribute("count_include_pad", 1L));

        // Declared padding counts, what a window hangs over it does not.
        var padded = graph.Add("Pad", $"{tensor.Name}/padded", [x, graph.Whole("pads", 0, 0, window.Down.Before, window.Across.Before,
            0, 0, window.Down.After, window.Across.After)]);
        return graph.Add("AveragePool", tensor.Name, [padded], kernel, strides, window.Sides("pads", _ => 0, axis => axis.Overhang));
    }
}
