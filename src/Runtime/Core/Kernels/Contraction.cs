using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>Sums of products: dense layers, convolutions and their gradients, on register tiles.</summary>
/// <remarks>
/// Every sum runs over k in one order, lane by lane, with fused multiply-adds: a result has the same bits however rows and
/// panels are shared among threads, and whatever the width of the vectors.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Contraction<TLanes> where TLanes : struct, ILanes<TLanes>;
