using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Products of scans: their sums are kept in a scratch, row after row.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>Panels that one row goes through side by side.</summary>
    private const int PanelsOfRow = 4;

    /// <summary>
    /// For each row from <paramref name="first"/> to before <paramref name="end"/> and each panel: the sum over k of
    /// <c>a[row * rowStride + k] * panels[(panel * depth + k) * 16 + lane]</c>, kept at
    /// <c>sums[(row - first) * sumsStride + panel * 16 + lane]</c>.
    /// </summary>
    /// <param name="a">The first row.</param>
    /// <param name="rowStride">Floats from one row to the next.</param>
    /// <param name="depth">Floats of a row.</param>
    /// <param name="weights">The panels.</param>
    /// <param name="panels">How many there are.</param>
    /// <param name="first">The first row that is wanted.</param>
    /// <param name="end">The row behind the last one.</param>
    /// <param name="sums">Where the sums are kept.</param>
    /// <param name="sumsStride">Floats from one row's sums to the next one's.</param>
    /// <param name="isBackwards">Whether a single row goes through the panels from the last to the first. Weights that do not fit into the
    /// first-level cache are read from the second in each step; going there and back, a step begins with those that the one before left.</param>
    public static void Step(
        Floats a, nint rowStride, int depth, Floats weights, int panels, int first, int end, Floats sums, int sumsStride, bool isBackwards)
    {
        if (end - first == 1)
        {
            StepOfOne(a.Pointer + first * rowStride, depth, weights.Pointer, panels, sums.Pointer, isBackwards);
            return;
        }

        var keep = new KeepRows<TLanes>(sums, sumsStride, first);
        Rows(a, rowStride, 1, depth, 0, weights, depth * Layout.Lanes, first, end, 0, panels, ref keep);
    }

    /// <summary>
    /// What <paramref name="steps"/> steps of <paramref name="samples"/> samples give, with a bias or without one (<c>default</c>):
    /// the sums of a sample's step lie at <c>sums[sample * sumsStride * sumsSteps + step * sumsStride]</c>.
    /// </summary>
    public static void Steps(
        Floats a, nint sampleStride, nint stepStride, int steps, int depth, Floats weights, int panels, Floats bias,
        int samples, Floats sums, int sumsStride, int sumsSteps)
    {
        var keep = new KeepSteps<TLanes>(sums, (nint)sumsStride * sumsSteps, sumsStride, bias);
        if (steps == 1)
        {
            Rows(a, sampleStride, 1, depth, 0, weights, depth * Layout.Lanes, 0, samples, 0, panels, ref keep);
            return;
        }

        var rows = new PixelRows(1, steps, sampleStride, 0, stepStride, 1, 0, 1, 0, depth);
        Pixels(rows, a, weights, depth * Layout.Lanes, 0, samples * steps, 0, panels, ref keep);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void StepOfOne(float* a, int depth, float* weights, int panels, float* sums, bool isBackwards)
    {
        var walk = new TileWalk(depth, 1);
        nint panelStep = (nint)depth * Layout.Lanes;
        int groups = (panels + PanelsOfRow - 1) / PanelsOfRow;
        for (var i = 0; i < groups; i++)
        {
            var from = (isBackwards ? groups - 1 - i : i) * PanelsOfRow;
            var panel = weights + from * panelStep;
            if (panels - from >= PanelsOfRow)
            {
                Tiles<TLanes>.OneByFour(&a, walk, panel, panelStep, sums + from * Layout.Lanes);
                continue;
            }

            for (; from < panels; from++, panel += panelStep) Tiles<TLanes>.Run(1, &a, walk, panel, sums + from * Layout.Lanes, goOn: false);
        }
    }
}
