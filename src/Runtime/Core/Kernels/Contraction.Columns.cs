using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Columns of the input times columns of the gradient: weight gradients.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>With fewer panels than this, or fewer rows, copying the inputs costs more than it saves.</summary>
    private const int PanelsWorthCopying = 3, RowsWorthCopying = 16;

    /// <summary>Inputs that are finished at once. Fewer cost calls; more wait together for the weights that an update reads from afar.</summary>
    private const int GroupOfFinished = 8 * TileHeight.Most;

    /// <summary>
    /// For each input i and each panel of sixteen outputs: the sum over <paramref name="depth"/> rows r of
    /// <c>a[r * aStride + i] * b[r * bStride + panel * 16 + lane]</c>, handed to <paramref name="epilogue"/> as row i.
    /// There is at least one row.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns<TEpilogue>(
        Floats a, nint aStride, Floats b, nint bStride, int depth,
        int inputFrom, int inputTo, int panelFrom, int panelTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        var scratch = ColumnScratch.Mine;
        var cut = depth > ColumnScratch.Depth;
        var copies = panelTo - panelFrom >= PanelsWorthCopying && depth >= RowsWorthCopying;
        var most = cut ? ColumnScratch.InputsOfCut : ColumnScratch.Inputs;
        for (var input = inputFrom; input < inputTo; input += most)
        {
            var inputs = Math.Min(most, inputTo - input);
            for (var group = panelFrom; group < panelTo; group += ColumnScratch.Panels)
            {
                var groupTo = Math.Min(group + ColumnScratch.Panels, panelTo);
                for (int row = 0, rows; row < depth; row += rows)
                {
                    rows = Math.Min(ColumnScratch.Depth, depth - row);
                    var block = a.Pointer + row * aStride + input;

                    // Inputs whose whole depth fits are copied once for all panels.
                    if (copies && (group == panelFrom || cut))
                        scratch.TakeInputs(block, aStride, rows, inputs);

                    var walk = copies ? scratch.Copied(rows, inputs) : scratch.InPlace(block, aStride, rows, inputs);
                    for (int panel = group, together; panel < groupTo; panel += together)
                    {
                        var copied = (panel - group) % ColumnScratch.PanelsTogether;
                        if (copied == 0)
                        {
                            scratch.TakePanels<TLanes>(
                                b.Pointer + row * bStride + panel * 16, bStride, rows,
                                Math.Min(groupTo - panel, ColumnScratch.PanelsTogether));
                        }

                        together = ColumnScratch.AtOnce<TLanes>(inputs, groupTo - panel, int.MaxValue);
                        var strip = scratch.B + copied * rows * 16;
                        for (int done = 0, some; done < inputs; done += some)
                        {
                            some = AtOnce(inputs - done, row + rows < depth ? Group : GroupOfFinished);
                            var sums = scratch.Sums + (cut ? ((panel - group) * inputs + done) * 16 : 0);
                            var sumsStep = (cut ? inputs : some) * 16;
                            Tiles<TLanes>.Run(some, together, Layout.Lanes, scratch.Addresses + done, walk, strip, rows * 16, sums, sumsStep, row > 0);
                            if (row + rows < depth) continue;
                            for (var p = 0; p < together; p++, sums += sumsStep)
                            {
                                for (var i = 0; i < some; i++) epilogue.Finish(TLanes.Load(new(sums + i * 16)), input + done + i, panel + p);
                            }
                        }
                    }
                }
            }
        }
    }
}
