using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>What the caller gives.</summary>
internal static class InputRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("input", 0) ? new([], () => new BatchValue(tensor.Name, tensor.Shape)) : null;
}
