using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Columns of the pixels' inputs times columns of the gradient: weight gradients of convolutions.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>Where pixels are closer together than this many floats, tiles read them in place: neighbours share cache lines and pages.</summary>
    private const int PixelsWorthCopying = 128;

    /// <summary>
    /// Input <c>i = (line * Taps + tap) * Length + k</c>. For each input and each panel of sixteen outputs: the sum over samples, y and x, in that
    /// order, of <c>a[as in Pixels] * b[sample * SampleStride + y * RowStride + x * PixelStride + panel * 16 + lane]</c>, handed to
    /// <paramref name="weights"/> as row i; lanes at and behind <c>places.Columns</c> count as zero. The input behind the last one is the bias:
    /// the sum of b alone, handed to <paramref name="bias"/> as row 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PixelColumns<TWeights, TBias>(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, int samples,
        int inputFrom, int inputTo, int panelFrom, int panelTo, ref TWeights weights, ref TBias bias)
        where TWeights : struct, IEpilogue<TLanes>
        where TBias : struct, IEpilogue<TLanes>
    {
        if (panelFrom == 0 && Interleaved<TLanes>.Suits(rows, places, panelTo))
        {
            Interleaved<TLanes>.Columns(rows, a, places, b, samples, inputFrom, inputTo, ref weights, ref bias);
            return;
        }

        var scratch = ColumnScratch.Mine;
        var chunks = new PixelChunks(rows.Height, rows.Width, samples, ColumnScratch.Depth);
        int count = rows.Inputs, weightsTo = Math.Min(inputTo, count);
        var cut = chunks.Count > 1;
        var areFar = AreFar(rows, places, samples);
        var copies = rows.PixelStride >= PixelsWorthCopying && panelTo - panelFrom >= PanelsWorthCopying;
        var most = PixelInputsAtOnce(cut, copies, panelTo - panelFrom);
        for (int input = inputFrom, next; input < inputTo; input = next)
        {
            var inputs = Math.Min(most, weightsTo - input);
            var withBias = inputTo > count && input + inputs == count;
            next = input + inputs + (withBias ? 1 : 0);
            scratch.TakeOffsets(rows, input, inputs);
            var panelsAtOnce = cut ? ColumnScratch.PanelsOfCut(inputs) : ColumnScratch.Panels;
            for (var group = panelFrom; group < panelTo; group += panelsAtOnce)
            {
                var groupTo = Math.Min(group + panelsAtOnce, panelTo);
                for (var number = 0; number < chunks.Count; number++)
                {
                    var chunk = chunks[number];
                    var depth = chunk.Count;
                    var block = a.Pointer + chunk.First(rows.SampleStride, rows.RowStride, rows.PixelStride);
                    var columns = b.Pointer + chunk.First(places.SampleStride, places.RowStride, places.PixelStride);
                    var inPlace = new TileWalk(
                        chunk.Samples, rows.SampleStride, chunk.Lines, rows.RowStride, chunk.Pixels, rows.PixelStride);
                    bool goOn = number > 0, last = number == chunks.Count - 1;
                    if (areFar && input == inputFrom && group == panelFrom) ReadChunk(rows, a.Pointer, places, b.Pointer, chunk);

                    // Inputs whose whole depth fits are copied once for all panels.
                    if (copies && (group == panelFrom || cut)) scratch.TakePixelInputs(block, rows, chunk, inputs);
                    if (!copies) scratch.PixelsInPlace(block, inputs);
                    var walk = copies ? scratch.Copied(depth, inputs) : inPlace;
                    for (int panel = group, together; panel < groupTo; panel += together)
                    {
                        var copied = (panel - group) % ColumnScratch.PanelsTogether;
                        if (copied == 0)
                        {
                            scratch.TakePixelPanels<TLanes>(
                                columns, places, chunk, panel, Math.Min(groupTo - panel, ColumnScratch.PanelsTogether));
                        }

                        var lanes = places.Columns - panel * Layout.Lanes;
                        together = ColumnScratch.AtOnce<TLanes>(inputs, groupTo - panel, lanes);
                        var strip = scratch.B + copied * depth * 16;
                        for (int done = 0, some; done < inputs; done += some)
                        {
                            some = AtOnce(inputs - done, last ? GroupOfFinished : Group);
                            var sums = scratch.Sums + (cut ? ((panel - group) * inputs + done) * 16 : 0);
                            var sumsStep = (cut ? inputs : some) * 16;
                            Tiles<TLanes>.Run(
                                some, together, lanes, scratch.Addresses + done, walk, strip, depth * 16, sums, sumsStep, goOn);
                            if (!last) continue;
                            for (var p = 0; p < together; p++, sums += sumsStep)
                            {
                                for (var i = 0; i < some; i++) weights.Finish(TLanes.Load(new(sums + i * 16)), input + done + i, panel + p);
                            }
                        }

                        for (var p = 0; withBias && p < together; p++)
                        {
                            var biasSum = scratch.BiasSums + (panel - group + p) * 16;
                            ColumnScratch.AddUp<TLanes>(strip + p * depth * 16, depth, biasSum, goOn);
                            if (last) bias.Finish(TLanes.Load(new(biasSum)), 0, panel + p);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Whether inputs or gradients come from memory.</summary>
    private static bool AreFar(in PixelRows rows, in PixelPlaces places, int samples)
        => rows.AreFar(samples * rows.Height * rows.Width) || samples * places.SampleStride > Floats.InCache;

    /// <summary>Reads a chunk in the order of memory, before it is gone through column by column.</summary>
    private static void ReadChunk(in PixelRows rows, float* a, in PixelPlaces places, float* b, in PixelChunk chunk, int groups = 1)
    {
        var walk = new PixelWalk(rows, (chunk.Sample * rows.Height + chunk.Y) * rows.Width + chunk.X);
        walk.ReadWindows(rows, a, chunk.Count, groups);
        walk.Read(places, b, chunk.Count);
    }

    /// <summary>Inputs that are gone through for all chunks and panels: their sums have to wait, and their copies, in the scratch.</summary>
    private static int PixelInputsAtOnce(bool cut, bool copies, int panels)
    {
        var most = ColumnScratch.InputsInPlace / (cut ? Math.Clamp(panels, 1, ColumnScratch.Panels) : 1);
        if (copies) most = Math.Min(most, cut ? ColumnScratch.InputsOfCut : ColumnScratch.Inputs);
        return most / TileHeight.Most * TileHeight.Most;
    }
}
