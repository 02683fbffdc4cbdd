using System.Collections.Immutable;

namespace NetDsl.Onnx.Lowering.Pointwise;

/// <summary>Small tensors of numbers that are read over larger ones as if they were repeated, and the way back.</summary>
internal static class Broadcast
{
    /// <summary>The numbers at each element of <paramref name="to"/>: extents are compared from the last one. As many elements under
    /// another shape are read in their order.</summary>
    public static double[] Over(double[] numbers, ImmutableArray<int> from, ImmutableArray<int> to)
    {
        var result = new double[to.Aggregate(1, (a, b) => a * b)];
        if (numbers.Length == result.Length)
            return numbers;
        for (var i = 0; i < result.Length; i++)
        {
            int place = 0, stride = 1, rest = i;
            for (int axis = to.Length - 1, own = from.Length - 1; own >= 0; rest /= to[axis], axis--, own--)
            {
                place += from[own] == 1 ? 0 : rest % to[axis] * stride;
                stride *= from[own];
            }

            result[i] = numbers[place];
        }

        return result;
    }

    /// <summary>The smallest tensor of which these numbers are a repetition.</summary>
    public static (double[] Numbers, ImmutableArray<int> Shape) Shrink(double[] numbers, ImmutableArray<int> shape)
    {
        for (var axis = 0; axis < shape.Length; axis++)
        {
            var inner = shape.Skip(axis + 1).Aggregate(1, (a, b) => a * b);
            var outer = shape[axis] * inner;
            if (Enumerable.Range(0, numbers.Length).All(i => numbers[i].Equals(numbers[i / outer * outer + i % inner])))
                (numbers, shape) = ([.. numbers.Where((_, i) => i % outer < inner)], shape.SetItem(axis, 1));
        }

        return (numbers, shape);
    }
}
