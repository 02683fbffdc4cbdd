using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Some rows and channels of a sequence: Slice.</summary>
static class SliceRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("slice", 3) ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    static BatchValue Make(GraphScope scope, DescribedTensor tensor)
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
