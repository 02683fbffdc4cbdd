using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Pooling and its gradients. Lines are rows of pixels numbered through the batch: <c>line = sample * height + y</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Pooling<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Sixteen channels of a pixel; behind the last channel nothing is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Load(float* place, int columnsLeft) =>
        columnsLeft >= Layout.Lanes ? TLanes.Load(new(place)) : TLanes.LoadFirst(new(place), columnsLeft);
}
