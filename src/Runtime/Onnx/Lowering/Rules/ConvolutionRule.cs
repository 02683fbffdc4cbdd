using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>A convolution: Conv. The gradient of one, used as a layer: ConvTranspose.</summary>
internal static class ConvolutionRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => Product.Match(scope, tensor, "conv", "convback")?.Lower(product => Make(scope, tensor, product));

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor, Product product)
    {
        if (product.Weight(scope) is { Shape.Length: 2 } ofSteps)
            return Steps(scope, tensor, product, ofSteps);
        var (picture, weight, back) = (scope.Described(product.Input)!.Shape, product.Weight(scope), product.Sum.Formula.Head == "convback");
        var x = scope.Batch(tensor, product.Input).As(picture, scope.Onnx);
        var window = back
            ? SlidingWindow.Of(product.Sum.Formula, tensor.Shape.AsSpan(), picture.AsSpan())
            : SlidingWindow.Of(product.Sum.Formula, picture.AsSpan(), tensor.Shape.AsSpan());
        var (height, width, inputs, outputs) = (weight.Shape[0], weight.Shape[1], weight.Shape[2], weight.Shape[3]);
        // Of both operations: [outputs of the convolution, its inputs, height, width].
        var w = scope.Onnx.Constant(weight.Name, [outputs, inputs, height, width], () => Filters(weight));
        var shared = (OnnxAttribute[])[window.Pair("kernel_shape", axis => axis.Kernel), window.Pair("strides", axis => axis.Stride),
            window.Pair("dilations", axis => axis.Dilation), new("group", (long)((back ? tensor.Shape : picture)[^1] / inputs))];
        var name = back
            ? scope.Onnx.Add("ConvTranspose", tensor.Name, product.WithBias(scope, x, w),
                [.. shared, window.Sides("pads", axis => axis.Before, axis => Math.Max(0, axis.Cut)),
                    window.Pair("output_padding", axis => Math.Max(0, -axis.Cut))])
            : scope.Onnx.Add("Conv", tensor.Name, product.WithBias(scope, x, w),
                [.. shared, window.Sides("pads", axis => axis.Before, axis => axis.Behind)]);
        return new(name, tensor.Shape);
    }

    /// <summary>The same product for each step of a sequence: MatMul.</summary>
    private static BatchValue Steps(GraphScope scope, DescribedTensor tensor, Product product, FixedValue weight)
    {
        var x = scope.Batch(tensor, product.Input).As([tensor.Shape[1], weight.Shape[0]], scope.Onnx);
        var w = scope.Onnx.Constant(weight.Name, weight.Shape.AsSpan(), () => [.. weight.Numbers.Select(number => (float)number)]);
        var name = scope.Onnx.Add("MatMul", product.Bias is null ? tensor.Name : $"{tensor.Name}/product", [x, w]);
        if (product.Bias is { } bias)
            name = scope.Onnx.Add("Add", tensor.Name, [name, ((FixedValue)scope[bias]).Beside([scope[bias].Size], scope.Onnx)]);
        return new(name, [tensor.Shape[1], weight.Shape[1]]);
    }

    /// <summary>From [height, width, inputs, outputs] to [outputs, inputs, height, width].</summary>
    private static float[] Filters(FixedValue weight)
    {
        var (taps, inputs, outputs) = (weight.Shape[0] * weight.Shape[1], weight.Shape[2], weight.Shape[3]);
        var filters = new float[weight.Size];
        for (var tap = 0; tap < taps; tap++)
            for (var input = 0; input < inputs; input++)
                for (var output = 0; output < outputs; output++)
                    filters[(output * inputs + input) * taps + tap] = (float)weight.Numbers[(tap * inputs + input) * outputs + output];
        return filters;
    }
}
