using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>The side of a convolution's kernel, and the transforms that depend on it: each takes values a step apart, along one side.</summary>
/// <remarks>
/// Taps are the coefficients of a polynomial, and so are the pixels of a tile; their products are added up at the points 0, 1, -1, 2, -2 and
/// infinity. The patch's transform is the same for all sides, and carries no divisor: the weights' does.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IWinogradKernel
{
    /// <summary>Taps of a side.</summary>
    static abstract int Taps { get; }

    /// <summary>Pixels of a tile's side: with the taps, less one, six.</summary>
    static abstract int Out { get; }

    /// <summary>Taps to six values.</summary>
    static abstract void OfWeights<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>;

    /// <summary>Six values to pixels.</summary>
    static abstract void OfProducts<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>;

    /// <summary>The gradients of pixels to six values.</summary>
    static abstract void OfGradients<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>;

    /// <summary>Six values to the gradients of taps.</summary>
    static abstract void OfSums<TLanes>(float* from, nint fromStep, float* to, nint toStep) where TLanes : struct, ILanes<TLanes>;
}
