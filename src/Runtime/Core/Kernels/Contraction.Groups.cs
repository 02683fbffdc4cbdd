using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Pixels of convolutions whose filters come in groups.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>
    /// What <see cref="Pixels"/> does, for each group of filters with its own channels of <paramref name="a"/>. The sums of all panels and groups are put together first: the epilogue
    /// is handed panels of a pixel's channels as they lie, pixel after pixel, and so reads and writes in the order of memory.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GroupedPixels<TEpilogue>(
        in PixelRows rows, Floats a, Floats panels, int panelStep, in FilterGroups groups, int rowFrom, int rowTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        int most = groups.PixelsAtOnce, stride = groups.PixelStride;
        var pixels = KernelScratch.Take(zeros: 0, most * stride).Pointer;
        var memory = stackalloc float[2 * Group * Layout.Lanes + Layout.Lanes];
        var sums = (float*)(((nint)memory + 63) & ~63);
        var addresses = stackalloc float*[Group];
        var walk = new TileWalk(rows.Lines, rows.LineStride, rows.Taps, rows.TapStride, rows.Length, 1);
        var areFar = rows.AreFar(rowTo - rowFrom);
        for (int row = rowFrom, block; row < rowTo; row += block)
        {
            block = Math.Min(rowTo - row, most);
            PixelWalk begin = new(rows, row), reading = begin;
            reading.Addresses(rows, a.Pointer, block, addresses);
            if (areFar) begin.ReadWindows(rows, a.Pointer, block, groups.Count);
            var weights = panels.Pointer;
            for (var group = 0; group < groups.Count; group++)
            {
                for (int panel = 0, together; panel < groups.Panels; panel += together, weights += together * panelStep)
                {
                    var lanes = groups.Outputs - panel * Layout.Lanes;
                    together = Tiles<TLanes>.PanelsTogether(block, groups.Panels - panel, lanes);
                    Tiles<TLanes>.Run(block, together, lanes, addresses, walk, weights, panelStep, sums, block * Layout.Lanes, goOn: false);
                    // What lies behind the outputs of a group is written over by the next one.
                    var target = pixels + group * groups.Outputs + panel * Layout.Lanes;
                    for (var p = 0; p < together; p++, target += Layout.Lanes) Place(sums + p * block * Layout.Lanes, block, target, stride);
                }

                for (var i = 0; i < block; i++) addresses[i] += groups.Channels;
            }

            FinishPixels(rows.Width, block, begin, pixels, stride, groups.PanelsOfPixel, ref epilogue);
        }
    }

    /// <summary>
    /// What <see cref="PixelColumns"/> does without a bias, for some groups of filters: all of them go through a few pixels, then through the next. Panels are numbered from group
    /// to group; inputs are those of one group.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GroupedColumns<TWeights>(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, in FilterGroups groups, int samples,
        int inputFrom, int inputTo, int groupFrom, int groupTo, ref TWeights weights)
        where TWeights : struct, IEpilogue<TLanes>
    {
        const int Room = ColumnScratch.Panels * ColumnScratch.InputsOfCut;
        var scratch = ColumnScratch.Mine;
        var chunks = new PixelChunks(rows.Height, rows.Width, samples, ColumnScratch.Depth);
        var own = places with { Columns = groups.Outputs };
        var areFar = AreFar(rows, places, samples);
        for (int input = inputFrom, inputs; input < inputTo; input += inputs)
        {
            inputs = Math.Min(inputTo - input, Math.Max(Room / groups.Panels, 1));
            scratch.TakeOffsets(rows, input, inputs);
            for (int first = groupFrom, some; first < groupTo; first += some)
            {
                some = Math.Min(groupTo - first, Math.Max(Room / (inputs * groups.Panels), 1));
                for (var number = 0; number < chunks.Count; number++)
                {
                    var chunk = chunks[number];
                    if (areFar) ReadChunk(rows, a.Pointer, places, b.Pointer, chunk, groups.Count);
                    for (var group = first; group < first + some; group++)
                    {
                        scratch.PixelsInPlace(a.Pointer + chunk.First(rows.SampleStride, rows.RowStride, rows.PixelStride) + group * groups.Channels, inputs);
                        var columns = b.Pointer + chunk.First(places.SampleStride, places.RowStride, places.PixelStride) + group * groups.Outputs;
                        AddPanels(rows, chunk, inputs, columns, own, scratch, scratch.Sums + (group - first) * groups.Panels * inputs * Layout.Lanes, goOn: number > 0);
                    }
                }

                for (var line = 0; line < some * groups.Panels; line++)
                {
                    for (var i = 0; i < inputs; i++)
                        weights.Finish(TLanes.Load(new(scratch.Sums + (line * inputs + i) * Layout.Lanes)), input + i, first * groups.Panels + line);
                }
            }
        }
    }

    /// <summary>The sums of a chunk, for inputs whose places are noted and all panels of a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPanels(
        in PixelRows rows, in PixelChunk chunk, int inputs, float* columns, in PixelPlaces places, ColumnScratch scratch, float* sums, bool goOn)
    {
        var walk = new TileWalk(chunk.Samples, rows.SampleStride, chunk.Lines, rows.RowStride, chunk.Pixels, rows.PixelStride);
        int panels = Layout.Panels(places.Columns), sumsStep = inputs * Layout.Lanes;
        for (int panel = 0, together; panel < panels; panel += together, sums += together * sumsStep)
        {
            var lanes = places.Columns - panel * Layout.Lanes;
            together = ColumnScratch.AtOnce<TLanes>(inputs, panels - panel, lanes);
            scratch.TakePixelPanels<TLanes>(columns, places, chunk, panel, together);
            Tiles<TLanes>.Run(inputs, together, lanes, scratch.Addresses, walk, scratch.B, chunk.Count * Layout.Lanes, sums, sumsStep, goOn);
        }
    }

    /// <summary>Copies the sums of a panel to their pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Place(float* sums, int count, float* pixels, nint stride)
    {
        for (; count > 0; count--, sums += Layout.Lanes, pixels += stride) TLanes.Load(new(sums)).Store(new(pixels));
    }

    /// <summary>Hands over pixels, row by row of the picture and each with all its panels, in the order of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishPixels<TEpilogue>(int width, int left, PixelWalk place, float* pixels, nint stride, int panels, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        // In a copy its fields stay in registers: no store can change them.
        var own = epilogue;
        for (; left > 0; place.NextRow())
        {
            int sample = place.Sample, y = place.Y, x = place.X, stop = x + Math.Min(left, width - x);
            left -= stop - x;
            for (; x < stop; x++, pixels += stride)
            {
                for (var panel = 0; panel < panels; panel++) own.Finish(TLanes.Load(new(pixels + panel * Layout.Lanes)), sample, y, x, panel);
            }
        }

        epilogue = own;
    }
}
