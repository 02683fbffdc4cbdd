using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The gradients of weights.</content>
public static unsafe partial class Interleaved<TLanes>
{
    /// <summary>Inputs that lie side by side whose sums are in registers together.</summary>
    private const int InputsTogether = Layout.LeastLengthOfRow;

    /// <summary>Whether <see cref="Columns"/> can and should do this.</summary>
    public static bool Suits(in PixelRows rows, in PixelPlaces places, int panels)
        => panels == 1 && places.PixelStride == places.Columns && rows.Length >= Layout.LeastLengthOfRow && Suits(rows, places.Columns);

    /// <summary>As <see cref="Contraction{TLanes}.PixelColumns"/>, for one panel; only the order of the sums is another: by phases and lanes of the samples' own.</summary>
    [SkipLocalsInit]
    public static void Columns<TWeights, TBias>(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, int samples, int inputFrom, int inputTo, ref TWeights weights, ref TBias bias)
        where TWeights : struct, IEpilogue<TLanes>
        where TBias : struct, IEpilogue<TLanes>
    {
        int outputs = places.Columns, inputs = rows.Inputs, end = Math.Min(inputTo, inputs);
        var pattern = new LanePattern(outputs, (int)rows.PixelStride);
        var starts = stackalloc nint[Layout.MostRow / Layout.Lanes];
        var spread = stackalloc int[Layout.MostRow];
        Place(rows, pattern, Vectors(rows, outputs), starts, spread);
        var memory = stackalloc float[Layout.MostWeightsOfRow * Layout.Lanes + Layout.Lanes];
        var sums = (float*)(((nint)memory + 63) & ~63);
        new Span<float>(sums, pattern.Phases * inputs * Layout.Lanes).Clear();
        // Kernel rows whose sums are in registers together: as many as there are registers for, with gradients and pixels beside them.
        if (TLanes.Registers > 24) Sum<Five>(rows, a.Pointer, places, b.Pointer, samples, inputFrom, end, pattern.Phases, starts, spread, sums);
        else if (TLanes.Registers > 12) Sum<Three>(rows, a.Pointer, places, b.Pointer, samples, inputFrom, end, pattern.Phases, starts, spread, sums);
        else Sum<One>(rows, a.Pointer, places, b.Pointer, samples, inputFrom, end, pattern.Phases, starts, spread, sums);
        for (var i = inputFrom; i < end; i++) weights.Finish(AddUp(pattern, sums + i * Layout.Lanes, inputs * Layout.Lanes), i, 0);
        if (inputTo <= inputs) return;
        for (var phase = 0; phase < pattern.Phases; phase++)
            SumBias(rows, places, b.Pointer, samples, phase * Layout.Lanes, pattern.Phases * Layout.Lanes).Store(new(sums + phase * Layout.Lanes));
        bias.Finish(AddUp(pattern, sums, Layout.Lanes), 0, 0);
    }

    /// <summary>The sums of all inputs that are wanted, phase by phase.</summary>
    private static void Sum<TLines>(
        in PixelRows rows, float* a, in PixelPlaces places, float* b, int samples, int inputFrom, int inputTo, int phases, nint* starts, int* spread, float* sums)
        where TLines : struct, ICount
    {
        // Sample by sample: its gradient comes to the first-level cache once.
        for (var sample = 0; sample < samples; sample++)
        {
            float* from = a + sample * rows.SampleStride, gradient = b + sample * places.SampleStride;
            for (var first = 0; first < rows.Length; first += InputsTogether)
            {
                // The last are gone through with those before them, whose sums are thrown away.
                var k = Math.Min(first, rows.Length - InputsTogether);
                var wanted = LinesOf(rows, first, k + InputsTogether, inputFrom, inputTo);
                for (var line = wanted.From; line < wanted.To; line += TLines.Value)
                {
                    var lines = (line, Math.Min(line + TLines.Value, wanted.To));
                    for (var phase = 0; phase < phases; phase++)
                        SumPhase<TLines>(rows, from + k, places, gradient, lines, (phase, phases), starts, spread, sums + (nint)(phase * rows.Inputs + k) * Layout.Lanes, first - k);
                }
            }
        }
    }

    /// <summary>The kernel rows of which inputs are wanted that have these numbers in their row.</summary>
    private static (int From, int To) LinesOf(in PixelRows rows, int first, int last, int inputFrom, int inputTo)
    {
        var (from, to) = (rows.Lines, 0);
        for (var line = 0; line < rows.Lines; line++)
            if (line * rows.Length + last > inputFrom && line * rows.Length + first < inputTo)
                (from, to) = (Math.Min(from, line), line + 1);
        return (from, to);
    }

    /// <summary>Adds to the sums of neighbouring inputs in some kernel rows what all vectors of a phase give in one sample.</summary>
    /// <param name="rows">What windows read.</param>
    /// <param name="a">The first of the inputs.</param>
    /// <param name="places">Where the gradient lies.</param>
    /// <param name="b">Its first pixel.</param>
    /// <param name="lines">The kernel rows.</param>
    /// <param name="phase">Which vectors, and of how many phases.</param>
    /// <param name="starts">Where each vector reads.</param>
    /// <param name="spread">Which of eight floats each lane of each vector reads.</param>
    /// <param name="sums">Where those of the first input and kernel row 0 go.</param>
    /// <param name="skip">Of the inputs so many are not wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumPhase<TLines>(
        in PixelRows rows, float* a, in PixelPlaces places, float* b, (int From, int To) lines, (int Number, int Count) phase, nint* starts, int* spread, float* sums, int skip)
        where TLines : struct, ICount
    {
        int count = lines.To - lines.From, width = rows.Width * places.Columns, height = rows.Height, last = height + count - 1;
        nint lineStride = rows.LineStride, rowStride = places.RowStride;
        a += lines.From * lineStride;
        TLanes s00 = TLanes.Zero, s01 = s00, s02 = s00, s10 = s00, s11 = s00, s12 = s00, s20 = s00, s21 = s00, s22 = s00, s30 = s00, s31 = s00, s32 = s00,
            s40 = s00, s41 = s00, s42 = s00;
        for (var column = phase.Number * Layout.Lanes; column < width; column += phase.Count * Layout.Lanes)
        {
            // Down the picture: a row of it meets the gradients of that row and of those above.
            float* from = a + starts[column / Layout.Lanes], gradient = b + column;
            var lanes = TLanes.LoadInts(new(spread + column));
            TLanes g0, g1 = TLanes.Zero, g2 = g1, g3 = g1, g4 = g1;
            for (var y = 0; y < last; y++, from += lineStride, gradient += rowStride)
            {
                g0 = y >= height ? TLanes.Zero : column + Layout.Lanes <= width ? TLanes.Load(new(gradient)) : TLanes.LoadFirst(new(gradient), width - column);
                TLanes p0 = TLanes.LoadSpread(new(from), lanes), p1 = TLanes.LoadSpread(new(from + 1), lanes), p2 = TLanes.LoadSpread(new(from + 2), lanes);
                (s00, s01, s02) = (TLanes.Fma(p0, g0, s00), TLanes.Fma(p1, g0, s01), TLanes.Fma(p2, g0, s02));
                if (TLines.Value > 1 && count > 1) (s10, s11, s12) = (TLanes.Fma(p0, g1, s10), TLanes.Fma(p1, g1, s11), TLanes.Fma(p2, g1, s12));
                if (TLines.Value > 2 && count > 2) (s20, s21, s22) = (TLanes.Fma(p0, g2, s20), TLanes.Fma(p1, g2, s21), TLanes.Fma(p2, g2, s22));
                if (TLines.Value > 3 && count > 3)
                {
                    (s30, s31, s32) = (TLanes.Fma(p0, g3, s30), TLanes.Fma(p1, g3, s31), TLanes.Fma(p2, g3, s32));
                    (s40, s41, s42) = (TLanes.Fma(p0, g4, s40), TLanes.Fma(p1, g4, s41), TLanes.Fma(p2, g4, s42));
                }

                (g4, g3, g2, g1) = (g3, g2, g1, g0);
            }
        }

        nint next = rows.Length * Layout.Lanes;
        sums += lines.From * next;
        Keep(sums, skip, s00, s01, s02);
        if (TLines.Value > 1 && count > 1) Keep(sums + next, skip, s10, s11, s12);
        if (TLines.Value > 2 && count > 2) Keep(sums + 2 * next, skip, s20, s21, s22);
        if (TLines.Value > 3 && count > 3) Keep(sums + 3 * next, skip, s30, s31, s32);
        if (TLines.Value > 3 && count > 4) Keep(sums + 4 * next, skip, s40, s41, s42);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(float* sums, int skip, TLanes s0, TLanes s1, TLanes s2)
    {
        if (skip < 1) Add(sums, s0);
        if (skip < 2) Add(sums + Layout.Lanes, s1);
        Add(sums + 2 * Layout.Lanes, s2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* sums, TLanes sum) => (TLanes.Load(new(sums)) + sum).Store(new(sums));

    /// <summary>The gradient itself, summed over all vectors of a phase.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TLanes SumBias(in PixelRows rows, in PixelPlaces places, float* b, int samples, int columnFrom, int columnStep)
    {
        int width = rows.Width * places.Columns, height = rows.Height;
        nint rowStride = places.RowStride;
        TLanes even = TLanes.Zero, odd = even;
        for (var sample = 0; sample < samples; sample++)
            for (var column = columnFrom; column < width; column += columnStep)
            {
                // Two sums, since one waits for itself.
                var gradient = b + sample * places.SampleStride + column;
                for (var y = 0; y < height; y++, gradient += rowStride, (even, odd) = (odd, even))
                    even += column + Layout.Lanes <= width ? TLanes.Load(new(gradient)) : TLanes.LoadFirst(new(gradient), width - column);
            }

        return even + odd;
    }

    /// <summary>What the lanes of all phases come to, channel by channel: those of phase 0 in the order of the lanes, then of phase 1, and so on.</summary>
    private static TLanes AddUp(in LanePattern pattern, float* sums, nint phaseStride)
    {
        var channels = stackalloc float[Layout.Lanes];
        new Span<float>(channels, Layout.Lanes).Clear();
        for (int phase = 0, channel = 0; phase < pattern.Phases; phase++, sums += phaseStride)
            for (var lane = 0; lane < Layout.Lanes; lane++, channel = channel + 1 < pattern.Outputs ? channel + 1 : 0) channels[channel] += sums[lane];
        return TLanes.Load(new(channels));
    }
}
