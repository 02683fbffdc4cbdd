using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Products of scans: their sums are kept in a scratch, row after row.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>Panels that one row goes through side by side.</summary>
    private const int PanelsOfRow = 4;

    /// <summary>
    /// For each row and each panel: the sum over k of <c>a[row * rowStride + k] * weights[(panel * depth + k) * 16 + lane]</c>, kept at
    /// <c>sums[row * sumsStride + panel * 16 + lane]</c>.
    /// </summary>
    /// <param name="a">The first row.</param>
    /// <param name="rowStride">Floats from one row to the next.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="depth">Floats of a row.</param>
    /// <param name="weights">The panels.</param>
    /// <param name="outputs">How many sums of a row are wanted.</param>
    /// <param name="sums">Where the sums are kept.</param>
    /// <param name="sumsStride">Floats from one row's sums to the next one's.</param>
    /// <param name="isBackwards">Whether a single row goes through the panels from the last to the first. Weights that do not fit into the
    /// first-level cache are read from the second in each step; going there and back, a step begins with those that the one before left.</param>
    public static void Step(
        Floats a, nint rowStride, int rows, int depth, Floats weights, int outputs, Floats sums, int sumsStride, bool isBackwards)
    {
        if (rows == 1) StepOfOne(a.Pointer, depth, weights.Pointer, Layout.Panels(outputs), sums.Pointer, isBackwards);
        else if (rows < TileHeight.Most) StepOfFew(a, rowStride, rows, depth, weights, Layout.Panels(outputs), default, sums, sumsStride);
        else StepOfMany(a.Pointer, rowStride, rows, depth, weights.Pointer, outputs, null, sums.Pointer, sumsStride);
    }

    /// <summary>
    /// What <paramref name="steps"/> steps of <paramref name="samples"/> samples give, with a bias or without one (<c>default</c>):
    /// the sums of a sample's step lie at <c>sums[(sample * sumsSteps + step) * sumsStride]</c>.
    /// </summary>
    public static void Steps(
        Floats a, nint sampleStride, nint stepStride, int samples, int steps, int depth, Floats weights, int outputs, Floats bias,
        Floats sums, int sumsStride, int sumsSteps)
    {
        var stride = (nint)sumsStride * sumsSteps;
        var panels = Layout.Panels(outputs);
        if (steps == 1 && samples < TileHeight.Most) StepOfFew(a, sampleStride, samples, depth, weights, panels, bias, sums, stride);
        else if (steps == 1) StepOfMany(a.Pointer, sampleStride, samples, depth, weights.Pointer, outputs, bias.Pointer, sums.Pointer, stride);
        else if (steps >= TileHeight.Most)
        {
            for (var sample = 0; sample < samples; sample++)
                StepOfMany(a.Pointer + sample * sampleStride, stepStride, steps, depth, weights.Pointer, outputs, bias.Pointer, sums.Pointer + sample * stride, sumsStride);
        }
        else
        {
            var rows = new PixelRows(1, steps, sampleStride, 0, stepStride, 1, 0, 1, 0, depth);
            var keep = new KeepSteps<TLanes>(sums, stride, sumsStride, bias);
            Pixels(rows, a, weights, depth * Layout.Lanes, 0, samples * steps, 0, panels, ref keep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void StepOfOne(float* a, int depth, float* weights, int panels, float* sums, bool isBackwards)
    {
        var walk = new TileWalk(depth, 1);
        nint panelStep = (nint)depth * Layout.Lanes;
        // One panel alone would wait for its own sums.
        var five = panels > PanelsOfRow && panels % PanelsOfRow == 1;
        var groups = (panels + PanelsOfRow - 1) / PanelsOfRow - (five ? 1 : 0);
        for (var i = 0; i < groups; i++)
        {
            var from = (isBackwards ? groups - 1 - i : i) * PanelsOfRow;
            var panel = weights + from * panelStep;
            if (five && from + PanelsOfRow + 1 == panels) Tiles<TLanes>.OneByFive(a, depth, panel, panelStep, sums + from * Layout.Lanes);
            else if (panels - from >= PanelsOfRow) Tiles<TLanes>.OneByFour(&a, walk, panel, panelStep, sums + from * Layout.Lanes, Layout.Lanes, goOn: false);
            else for (; from < panels; from++, panel += panelStep) Tiles<TLanes>.Run(1, 1, Layout.Lanes, &a, walk, panel, panelStep, sums + from * Layout.Lanes, Layout.Lanes, goOn: false);
        }
    }

    private static void StepOfFew(Floats a, nint rowStride, int rows, int depth, Floats weights, int panels, Floats bias, Floats sums, nint sumsStride)
    {
        var keep = new KeepSteps<TLanes>(sums, sumsStride, 0, bias);
        Rows(a, rowStride, 1, depth, 0, weights, depth * Layout.Lanes, 0, rows, 0, panels, ref keep);
    }

    /// <summary>Panel after panel, since a panel stays in the first-level cache: tiles of six, then the rows that are left. Of a panel that at
    /// most half is wanted of, all rows are left.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void StepOfMany(
        float* a, nint rowStride, int rows, int depth, float* weights, int outputs, float* bias, float* sums, nint sumsStride)
    {
        var walk = new TileWalk(depth, 1);
        var addresses = stackalloc float*[rows];
        var scratch = stackalloc float[(2 * rows + 1) * Layout.Lanes];
        var rest = (float*)(((nint)scratch + 63) & ~63);
        for (var i = 0; i < rows; i++) addresses[i] = a + i * rowStride;
        var keep = new KeepSteps<TLanes>(new(sums), sumsStride, 0, new(bias));
        nint panelStep = (nint)depth * Layout.Lanes;
        for (int panel = 0, panels = Layout.Panels(outputs), together; panel < panels; panel += together, weights += together * panelStep)
        {
            var lanes = outputs - panel * Layout.Lanes;
            together = Tiles<TLanes>.PanelsTogether(rows, panels - panel, lanes);
            var inSixes = lanes > Layout.Lanes / 2 ? TileHeight.InTallest(rows) : 0;
            var addend = bias is null ? null : bias + panel * Layout.Lanes;
            if (together == 2) Tiles<TLanes>.SixesOfStepByTwo(inSixes / TileHeight.Most, a, rowStride, depth, weights, addend, sums + panel * Layout.Lanes, sumsStride);
            else Tiles<TLanes>.SixesOfStep(inSixes / TileHeight.Most, a, rowStride, depth, weights, addend, sums + panel * Layout.Lanes, sumsStride);
            if (inSixes == rows) continue;
            var left = rows - inSixes;
            Tiles<TLanes>.Run(left, together, lanes, addresses + inSixes, walk, weights, panelStep, rest, left * Layout.Lanes, goOn: false);
            for (var p = 0; p < together; p++)
            {
                for (var row = 0; row < left; row++) keep.Finish(TLanes.Load(new(rest + (p * left + row) * Layout.Lanes)), inSixes + row, panel + p);
            }
        }
    }
}
