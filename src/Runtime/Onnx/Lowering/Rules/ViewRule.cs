using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>The same elements under another shape. Nothing is written: whoever reads the view asks for the shape it wants.</summary>
internal static class ViewRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.IsCall("view", 1) ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    private static Value Make(GraphScope scope, DescribedTensor tensor) => scope[tensor.Formula.Parts[0]] switch
    {
        FixedValue numbers => numbers with { Shape = tensor.Shape },
        var value => value,
    };
}
