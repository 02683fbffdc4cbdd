using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Some channels of a tensor, or some rows and channels of a sequence: Slice.</summary>
internal static class SliceRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("slice", 2) ? new(tensor.Formula.Names, () => Channels(scope, tensor))
            : tensor.Formula.IsCall("slice", 3) ? new(tensor.Formula.Names, () => Rows(scope, tensor)) : null;

    private static BatchValue Channels(GraphScope scope, DescribedTensor tensor)
    {
        var (x, first) = (tensor.Formula.Parts[0], (int)tensor.Formula.Parts[1].Value);
        return new(scope.Onnx.Add("Slice", tensor.Name,
            [scope.Batch(tensor, x).As(scope.Described(x)!.Shape, scope.Onnx), scope.Onnx.Whole("starts", first),
                scope.Onnx.Whole("ends", first + tensor.Shape[^1]), scope.Onnx.Whole("axes", ChannelFirst.LastAxis(tensor.Shape))]), tensor.Shape);
    }

    private static BatchValue Rows(GraphScope scope, DescribedTensor tensor)
    {
        var (source, row, first) = (scope.Described(tensor.Formula.Parts[0])!, (long)tensor.Formula.Parts[1].Value, (long)tensor.Formula.Parts[2].Value);
        var x = scope.Batch(tensor, tensor.Formula.Parts[0]).As(source.Shape, scope.Onnx);
        var rows = tensor.Shape.Length == 1 ? 1 : tensor.Shape[0];
        var onnx = scope.Onnx;
        var name = onnx.Add("Slice", tensor.Name,
            [x, onnx.Whole("starts", row, first), onnx.Whole("ends", row + rows, first + tensor.Shape[^1]), onnx.Whole("axes", 1, 2)]);
        return new(name, [rows, tensor.Shape[^1]]);
    }
}
