using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>x * scale + (bias - mean * scale), where scale is weight / sqrt(variance + epsilon), by channel: BatchNormalization.</summary>
internal static class BatchNormRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Shape.Length is 1 or 3 && tensor.Formula.IsCall("fusedmultiplyadd", 3)
            && scope.Described(tensor.Formula.Parts[1])?.Formula is { } scale && scale.IsCall("divide", 2) && scale.Parts[1].IsCall("sqrt", 1)
            && scale.Parts[1].Parts[0] is var spread && spread.IsCall("add", 2) && spread.Parts[1].Kind == FormulaKind.Number
            && scope.Described(tensor.Formula.Parts[2])?.Formula is { } shift && shift.IsCall("subtract", 2)
            && shift.Parts[1] is var shifted && shifted.IsCall("multiply", 2) && shifted.Parts[1].Equals(tensor.Formula.Parts[1])
            && (Formula[])[scale.Parts[0], shift.Parts[0], shifted.Parts[0], spread.Parts[0]] is var channels
            && channels.All(part => part.Kind == FormulaKind.Parameter && scope[part].Shape is [var count] && count == tensor.Shape[^1])
                ? new([tensor.Formula.Parts[0], .. channels], () => Make(scope, tensor, channels, spread.Parts[1].Value))
                : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor, Formula[] channels, double epsilon)
    {
        var x = scope.Batch(tensor, tensor.Formula.Parts[0]).As(tensor.Shape, scope.Onnx);
        var inputs = channels.Select(name => ((FixedValue)scope[name]).Beside([tensor.Shape[^1]], scope.Onnx));
        return new(scope.Onnx.Add("BatchNormalization", tensor.Name, [x, .. inputs], new OnnxAttribute("epsilon", epsilon)), tensor.Shape);
    }
}
