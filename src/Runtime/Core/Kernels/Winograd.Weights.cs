using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The weights.</content>
public static unsafe partial class Winograd<TLanes, TKernel>
{
    /// <summary>
    /// Transforms panels of a kernel, as <see cref="Contraction{TLanes}.Pixels"/> reads them, <paramref name="panelStep"/> apart. A
    /// transformed panel has <see cref="PanelLength"/> floats: 36 places, in each a line for every channel. Where they are to be
    /// <paramref name="turned"/>, the last tap is taken first.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransformWeights(Floats panels, int panelStep, int channels, int panelFrom, int panelTo, Floats transformed, bool turned = false)
    {
        var half = stackalloc float[Patch * MostTaps * Layout.Lanes];
        nint line = (nint)channels * Layout.Lanes, tap = turned ? -line : line, first = turned ? (Taps * Taps - 1) * line : 0;
        for (var panel = panelFrom; panel < panelTo; panel++)
        {
            float* from = panels.Pointer + (nint)panel * panelStep + first, to = transformed.Pointer + (nint)panel * PanelLength(channels);
            for (var c = 0; c < channels; c++, from += Layout.Lanes, to += Layout.Lanes)
            {
                for (var x = 0; x < Taps; x++) TKernel.OfWeights<TLanes>(from + x * tap, Taps * tap, half + x * Layout.Lanes, Taps * Layout.Lanes);
                for (var y = 0; y < Patch; y++) TKernel.OfWeights<TLanes>(half + y * Taps * Layout.Lanes, Layout.Lanes, to + y * Patch * line, line);
            }
        }
    }
}
