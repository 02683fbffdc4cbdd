using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>How a smaller tensor is read as if it were repeated.</summary>
internal static class Broadcast
{
    /// <summary>For each element of <paramref name="to"/> the number of the element of <paramref name="from"/> that stands
    /// there: extents are compared from the last one, and an extent that is 1 or missing repeats. As many elements under another
    /// shape are read in their order.</summary>
    public static int[] Indices(Shape from, Shape to)
    {
        if (from.Size == to.Size)
        {
            return Enumerable.Range(0, to.Size).ToArray();
        }

        int[] strides = new int[to.Rank];
        int stride = 1;
        for (int axis = to.Rank - 1, own = from.Rank - 1; own >= 0; axis--, own--)
        {
            int extent = from.Extents[own];
            if (axis < 0 || (extent != 1 && extent != to.Extents[axis]))
            {
                throw new ArgumentException($"a tensor of shape {from} cannot be read over {to}");
            }

            strides[axis] = extent == 1 ? 0 : stride;
            stride *= extent;
        }

        int[] indices = new int[to.Size];
        for (int i = 0; i < indices.Length; i++)
        {
            for (int axis = to.Rank - 1, rest = i; axis >= 0; rest /= to.Extents[axis], axis--)
            {
                indices[i] += rest % to.Extents[axis] * strides[axis];
            }
        }

        return indices;
    }
}
