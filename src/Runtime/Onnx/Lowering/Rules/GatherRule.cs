using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Lines of a table: Gather.</summary>
internal static class GatherRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("gather", 2) ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var table = (FixedValue)scope[tensor.Formula.Parts[0]];
        var lines = scope.Onnx.Constant(table.Name, table.Shape.AsSpan(), () => [.. table.Numbers.Select(number => (float)number)]);
        var ids = scope.Batch(tensor, tensor.Formula.Parts[1]).Name;
        return new(scope.Onnx.Add("Gather", tensor.Name, [lines, ids], new OnnxAttribute("axis", 0L)), tensor.Shape);
    }
}
