using ILGPU;

namespace NetDsl.Gpu;

/// <summary>Lays the rows of an output side by side.</summary>
public static class OutputKernel
{
    /// <summary>The threads of a group.</summary>
    public const int Threads = 256;

    /// <summary>One thread an element: row after row of <paramref name="size"/> elements, without what stands between rows.</summary>
    public static void Pack(ArrayView<float> arena, ArrayView<float> packed, int at, int stride, int size, int length)
    {
        int element = Grid.GlobalIndex.X;
        if (element < length)
        {
            packed[element] = arena[at + (element / size * stride) + (element % size)];
        }
    }
}
