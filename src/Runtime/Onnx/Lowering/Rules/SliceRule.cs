using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Neighbouring channels of a tensor: Slice along the last axis.</summary>
static class SliceRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("slice", 2) ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var (x, first) = (tensor.Formula.Parts[0], (int)tensor.Formula.Parts[1].Value);
        return new(scope.Onnx.Add("Slice", tensor.Name,
            [scope.Batch(tensor, x).As(scope.Described(x)!.Shape, scope.Onnx), scope.Onnx.Whole("starts", first),
                scope.Onnx.Whole("ends", first + tensor.Shape[^1]), scope.Onnx.Whole("axes", ChannelFirst.LastAxis(tensor.Shape))]), tensor.Shape);
    }
}
