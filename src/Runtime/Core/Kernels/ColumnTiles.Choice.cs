using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Which tile computes how many inputs.</content>
internal static unsafe partial class ColumnTiles<TLanes>
{
    /// <summary>Runs the tile of so many inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int height, float* a, nint aStride, float* b, int depth, float* sums, bool goOn)
    {
        switch (height)
        {
            case 6: Six(a, aStride, b, depth, sums, goOn); break;
            case 5: Five(a, aStride, b, depth, sums, goOn); break;
            case 4: Four(a, aStride, b, depth, sums, goOn); break;
            case 3: Three(a, aStride, b, depth, sums, goOn); break;
            case 2: Two(a, aStride, b, depth, sums, goOn); break;
            case 1: One(a, aStride, b, depth, sums, goOn); break;
        }
    }
}
