using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Sum or maximum along the last axis: ReduceSum, ReduceMax.</summary>
internal static class RowRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("rowsum", 1) || tensor.Formula.IsCall("rowmax", 1) ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var x = tensor.Formula.Parts[0];
        var (input, axis) = (scope.Batch(tensor, x).As(scope.Described(x)!.Shape, scope.Onnx), ChannelFirst.LastAxis(tensor.Shape));
        // In this set of operations the one takes its axes as a tensor, the other still as an option.
        var name = tensor.Formula.Head == "rowsum"
            ? scope.Onnx.Add("ReduceSum", tensor.Name, [input, scope.Onnx.Whole("axes", axis)], new OnnxAttribute("keepdims", 1L))
            : scope.Onnx.Add("ReduceMax", tensor.Name, [input], new("axes", [axis]), new OnnxAttribute("keepdims", 1L));
        return new(name, tensor.Shape);
    }
}
