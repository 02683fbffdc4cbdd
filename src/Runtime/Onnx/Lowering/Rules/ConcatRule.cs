using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Tensors side by side along the last axis: Concat.</summary>
internal static class ConcatRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula is { Kind: FormulaKind.Call, Head: "concat" } ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var parts = tensor.Formula.Parts.Select(part => scope.Batch(tensor, part).As(scope.Described(part)!.Shape, scope.Onnx)).ToArray();
        return new(scope.Onnx.Add("Concat", tensor.Name, parts, new OnnxAttribute("axis", ChannelFirst.LastAxis(tensor.Shape))), tensor.Shape);
    }
}
