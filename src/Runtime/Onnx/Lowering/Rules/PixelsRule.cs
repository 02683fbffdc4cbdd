using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>The sum of each channel over the picture: ReduceSum; divided by the number of pixels: GlobalAveragePool.</summary>
internal static class PixelsRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
    {
        if (tensor.Formula.IsCall("pixelssum", 1))
            return new(tensor.Formula.Names, () => Sum(scope, tensor));
        return tensor.Formula.IsCall("multiply", 2) && tensor.Formula.Parts[0] is { Kind: FormulaKind.Number } share
            && scope.Described(tensor.Formula.Parts[1])?.Formula is { } sum && sum.IsCall("pixelssum", 1)
            && scope.Described(sum.Parts[0])!.Shape is [var height, var width, _] && share.Value == 1.0 / (height * width)
                ? new(sum.Names, () => Mean(scope, tensor, sum.Parts[0]))
                : null;
    }

    private static BatchValue Sum(GraphScope scope, DescribedTensor tensor)
        => new(scope.Onnx.Add("ReduceSum", tensor.Name, [Picture(scope, tensor, tensor.Formula.Parts[0]), scope.Onnx.Whole("axes", 2, 3)],
            new OnnxAttribute("keepdims", 1L)), [1, 1, tensor.Size]);

    private static BatchValue Mean(GraphScope scope, DescribedTensor tensor, Formula x)
        => new(scope.Onnx.Add("GlobalAveragePool", tensor.Name, [Picture(scope, tensor, x)]), [1, 1, tensor.Size]);

    private static string Picture(GraphScope scope, DescribedTensor tensor, Formula x) => scope.Batch(tensor, x).As(scope.Described(x)!.Shape, scope.Onnx);
}
