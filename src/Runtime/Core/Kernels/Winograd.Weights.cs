using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The weights.</content>
public static unsafe partial class Winograd<TLanes>
{
    /// <summary>
    /// Transforms panels of a 3x3 kernel, as <see cref="Contraction{TLanes}.Pixels"/> reads them, <paramref name="panelStep"/> apart. A
    /// transformed panel has <see cref="PanelLength"/> floats: 36 places, in each a line for every channel.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransformWeights(Floats panels, int panelStep, int channels, int panelFrom, int panelTo, Floats transformed)
    {
        var half = stackalloc float[Patch * 3 * Layout.Lanes];
        nint line = (nint)channels * Layout.Lanes;
        for (var panel = panelFrom; panel < panelTo; panel++)
        {
            float* from = panels.Pointer + (nint)panel * panelStep, to = transformed.Pointer + (nint)panel * PanelLength(channels);
            for (var c = 0; c < channels; c++, from += Layout.Lanes, to += Layout.Lanes)
            {
                for (var x = 0; x < 3; x++) OfThree(from + x * line, 3 * line, half + x * Layout.Lanes, 3 * Layout.Lanes);
                for (var y = 0; y < Patch; y++) OfThree(half + y * 3 * Layout.Lanes, Layout.Lanes, to + y * Patch * line, line);
            }
        }
    }

    /// <summary>Three values to six.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OfThree(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes g0 = TLanes.Load(new(from)), g1 = TLanes.Load(new(from + fromStep)), g2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes sixth = TLanes.Broadcast(1f / 6), ends = g0 + g2;
        (g0 * TLanes.Broadcast(0.25f)).Store(new(to));
        (-(ends + g1) * sixth).Store(new(to + toStep));
        ((g1 - ends) * sixth).Store(new(to + 2 * toStep));
        TLanes outer = TLanes.Fma(g0, TLanes.Broadcast(1f / 24), g2 * sixth), inner = g1 * TLanes.Broadcast(1f / 12);
        (outer + inner).Store(new(to + 3 * toStep));
        (outer - inner).Store(new(to + 4 * toStep));
        g2.Store(new(to + 5 * toStep));
    }
}
