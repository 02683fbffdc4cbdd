using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>A picture made larger: Resize, or Pad.</summary>
internal static class ResampleRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula.Head is "nearest" or "linear" or "pad" && tensor.Formula.Parts.Length == 3
            ? new(tensor.Formula.Names, () => Make(scope, tensor))
            : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var formula = tensor.Formula;
        var small = scope.Described(formula.Parts[0])!.Shape;
        var x = scope.Batch(tensor, formula.Parts[0]).As(small, scope.Onnx);
        var (top, left) = ((int)formula.Parts[1].Value, (int)formula.Parts[2].Value);
        var name = formula.Head switch
        {
            "pad" => scope.Onnx.Add("Pad", tensor.Name,
                [x, scope.Onnx.Whole("pads", 0, 0, top, left, 0, 0, tensor.Shape[0] - small[0] - top, tensor.Shape[1] - small[1] - left)]),
            "nearest" => Resize("nearest", "asymmetric", [new("nearest_mode", "floor")]),
            _ => Resize("linear", "half_pixel", []),
        };
        return new(name, tensor.Shape);

        string Resize(string mode, string places, OnnxAttribute[] others) => scope.Onnx.Add("Resize", tensor.Name,
            [x, "", scope.Onnx.Constant("scales", [4], () => [1, 1, top, left], $"{top}x{left}")],
            [new("mode", mode), new("coordinate_transformation_mode", places), .. others]);
    }
}
