using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>exp(x - max(x)) over its sum, along the last axis: Softmax.</summary>
internal static class SoftmaxRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("divide", 2)
            && scope.Described(tensor.Formula.Parts[0])?.Formula is { } power && power.IsCall("exp", 1)
            && power.Parts[0] is var shifted && shifted.IsCall("subtract", 2)
            && scope.Described(tensor.Formula.Parts[1])?.Formula is { } sum && sum.IsCall("rowsum", 1) && sum.Parts[0].Equals(tensor.Formula.Parts[0])
            && scope.Described(shifted.Parts[1])?.Formula is { } largest && largest.IsCall("rowmax", 1) && largest.Parts[0].Equals(shifted.Parts[0])
                ? new([shifted.Parts[0]], () => Make(scope, tensor, shifted.Parts[0]))
                : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor, Formula x)
    {
        var input = scope.Batch(tensor, x).As(tensor.Shape, scope.Onnx);
        return new(scope.Onnx.Add("Softmax", tensor.Name, [input], new OnnxAttribute("axis", ChannelFirst.LastAxis(tensor.Shape))), tensor.Shape);
    }
}
