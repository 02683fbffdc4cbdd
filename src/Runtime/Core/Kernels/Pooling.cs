using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Pooling and its gradients. Lines are rows of pixels numbered through the batch: <c>line = sample * height + y</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Pooling<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Sixteen channels of a pixel; those behind the last channel are whatever stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Load(float* place) => TLanes.Load(new(place));
}
