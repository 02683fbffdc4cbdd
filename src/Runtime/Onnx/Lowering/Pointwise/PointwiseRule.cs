using System.Collections.Immutable;
using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering.Pointwise;

/// <summary>Each element from those at the same place: whatever a layer's formula is. What is made of parameters alone is worked out.</summary>
internal static class PointwiseRule
{
    public static Lowered Match(GraphScope scope, DescribedTensor tensor) => new(tensor.Formula.Names, () => Make(scope, tensor));

    private static Value Make(GraphScope scope, DescribedTensor tensor)
    {
        var writer = new PointwiseWriter(scope, tensor, ShapeOf(scope, tensor));
        return writer.Write();
    }

    /// <summary>The shape in which the elements are written: that of the picture where they are a picture's elements as a vector, unless
    /// something beside them has to be repeated along the tensor's own shape.</summary>
    private static ImmutableArray<int> ShapeOf(GraphScope scope, DescribedTensor tensor)
    {
        Value[] read = [.. tensor.Formula.Names.Select(name => scope[name])];
        BatchValue[] whole = [.. read.OfType<BatchValue>().Where(value => value.Size == tensor.Size)];
        return whole.Length > 0 && whole.All(value => value.Shape.SequenceEqual(whole[0].Shape))
            && read.All(value => value.Size == tensor.Size || value.Size == 1)
            ? whole[0].Shape
            : tensor.Shape;
    }
}
