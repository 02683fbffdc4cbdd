using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Every output from every input: Gemm, or MatMul where there is no bias. Where the inputs are a picture's elements, it is the
/// weight whose rows change places.</summary>
internal static class DenseRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => Product.Match(scope, tensor, "dense", "denseback")?.Lower(product => Make(scope, tensor, product));

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor, Product product)
    {
        if (tensor.Shape.Length != 1)
            throw scope.Unknown(tensor, "a dense layer that makes a vector", $"one that makes {ShapeText.Of(tensor.Shape.AsSpan())}");
        var (input, weight, back) = (scope.Batch(tensor, product.Input), product.Weight(scope), product.Sum.Formula.Head == "denseback");
        var x = back ? input.As([input.Size], scope.Onnx) : input.Flattened(scope.Onnx);
        var order = !back && ChannelFirst.Moves(input.Shape) ? ShapeText.Of(input.Shape.AsSpan()) : "";
        var w = scope.Onnx.Constant(weight.Name, weight.Shape.AsSpan(), () => Numbers(weight, order == "" ? null : input), order);
        var name = product.Bias is null && !back
            ? scope.Onnx.Add("MatMul", tensor.Name, [x, w])
            : scope.Onnx.Add("Gemm", tensor.Name, product.WithBias(scope, x, w), back ? [new OnnxAttribute("transB", 1L)] : []);
        return new(name, tensor.Shape);
    }

    private static float[] Numbers(FixedValue weight, BatchValue? picture)
    {
        float[] numbers = [.. weight.Numbers.Select(number => (float)number)];
        return picture is null ? numbers : ChannelFirst.Elements(numbers, picture.Shape, row: weight.Shape[1]);
    }
}
