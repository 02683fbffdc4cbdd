using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Forward.</content>
public static unsafe partial class Interleaved<TLanes>
{
    /// <summary>Floats that the sums of a strip of rows may take: half of the first-level cache.</summary>
    private const int MostSums = 6 * Layout.MostRow;

    /// <summary>With so many registers the sums of two vectors are made at once; with fewer those of one, whose halves or quarters do not wait for each other.</summary>
    private const int LeastForPairs = 2 * Layout.MostLinesOfRow + 3;

    /// <summary>Whether <see cref="Pixels"/> can and should do this.</summary>
    public static bool Suits(in PixelRows rows, int outputs, int panels) => panels == 1 && Suits(rows, outputs);

    /// <summary>As <see cref="Contraction{TLanes}.Pixels"/>, for one panel.</summary>
    public static void Pixels<TEpilogue>(in PixelRows rows, Floats a, Floats panel, int outputs, int rowFrom, int rowTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        var each = new EachPixel<TEpilogue>(epilogue, outputs);
        Sums(rows, a, panel, outputs, rowFrom, rowTo, ref each);
        epilogue = each.Own;
    }

    /// <summary>The same for whole rows of pixels, whose sums are handed over as they lie.</summary>
    public static void Rows<TEpilogue>(in PixelRows rows, Floats a, Floats panel, int outputs, int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IRowEpilogue<TLanes>
    {
        var each = new EachVector<TEpilogue>(epilogue, rows.Width * outputs);
        Sums(rows, a, panel, outputs, lineFrom * rows.Width, lineTo * rows.Width, ref each);
        epilogue = each.Own;
    }

    [SkipLocalsInit]
    private static void Sums<TTaker>(in PixelRows rows, Floats a, Floats panel, int outputs, int rowFrom, int rowTo, ref TTaker taker)
        where TTaker : struct, IRowTaker
    {
        var pattern = new LanePattern(outputs, (int)rows.PixelStride);
        var memory = stackalloc float[MostSums + Layout.MostWeightsOfRow * Layout.Lanes + 16 * Layout.Lanes];
        var sums = (float*)(((nint)memory + 63) & ~63);
        var weights = sums + MostSums;
        SpreadWeights(pattern, panel.Pointer, rows.Inputs, weights);
        int vectors = Vectors(rows, outputs), stride = vectors * Layout.Lanes, most = MostSums / stride;
        var starts = stackalloc nint[Layout.MostRow / Layout.Lanes];
        var spread = stackalloc int[Layout.MostRow];
        Place(rows, pattern, vectors, starts, spread);
        for (var walk = new PixelWalk(rows, rowFrom); rowFrom < rowTo;)
        {
            // Whole rows, of which the first and the last may be asked for in part.
            var last = (rowTo - 1 - rowFrom + walk.X) / rows.Width;
            var lines = Math.Min(Math.Min(rows.Height - walk.Y, most), last + 1);
            var from = a.Pointer + walk.Sample * rows.SampleStride + walk.Y * rows.RowStride;
            for (var phase = 0; phase < pattern.Phases; phase++)
            {
                // Two vectors of a phase at once, which share the weights; the last of an odd number of them goes twice, since the sums of one wait for themselves.
                for (var vector = phase; vector < vectors; vector += TLanes.Registers >= LeastForPairs ? 2 * pattern.Phases : pattern.Phases)
                {
                    var next = vector + pattern.Phases < vectors ? vector + pattern.Phases : vector;
                    Strip(rows, lines, Placed(vector), Placed(next), weights + (nint)phase * rows.Inputs * Layout.Lanes, stride);
                }
            }

            StripPlace Placed(int vector) => new(from + starts[vector], TLanes.LoadInts(new(spread + vector * Layout.Lanes)), sums + vector * Layout.Lanes);

            for (var line = 0; line < lines && rowFrom < rowTo; line++, walk.NextRow())
            {
                var stop = Math.Min(rows.Width, walk.X + rowTo - rowFrom);
                rowFrom += stop - walk.X;
                taker.Take(sums + line * stride, walk.Sample, walk.Y, walk.X, stop);
            }
        }
    }

    /// <summary>Takes the sums of a row of pixels.</summary>
    private interface IRowTaker
    {
        void Take(float* sums, int sample, int y, int from, int to);
    }

    private struct EachPixel<TEpilogue>(TEpilogue epilogue, int outputs) : IRowTaker where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        public TEpilogue Own = epilogue;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Take(float* sums, int sample, int y, int from, int to)
        {
            var own = Own;
            var sum = sums + from * outputs;
            for (var x = from; x < to; x++, sum += outputs) own.Finish(TLanes.Load(new(sum)), sample, y, x, 0);
            Own = own;
        }
    }

    private struct EachVector<TEpilogue>(TEpilogue epilogue, int length) : IRowTaker where TEpilogue : struct, IRowEpilogue<TLanes>
    {
        public TEpilogue Own = epilogue;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Take(float* sums, int sample, int y, int from, int to)
        {
            var own = Own;
            for (var column = 0; column < length; column += Layout.Lanes) own.Finish(TLanes.Load(new(sums + column)), sample, y, column);
            Own = own;
        }
    }

    private static int Vectors(in PixelRows rows, int outputs) => (rows.Width * outputs + Layout.Lanes - 1) / Layout.Lanes;

    /// <summary>For each phase and input a vector of what its lanes' channels weigh it.</summary>
    private static void SpreadWeights(in LanePattern pattern, float* panel, int inputs, float* weights)
    {
        for (var phase = 0; phase < pattern.Phases; phase++)
            for (var input = 0; input < inputs; input++)
                for (var lane = 0; lane < Layout.Lanes; lane++) *weights++ = panel[input * Layout.Lanes + pattern.Channel(phase, lane)];
    }

    /// <summary>A vector of the first row that sums go through.</summary>
    /// <param name="from">Eight floats that it reads from.</param>
    /// <param name="spread">Which of them each lane reads.</param>
    /// <param name="sums">Where its sums go.</param>
    private readonly struct StripPlace(float* from, TLanes spread, float* sums)
    {
        public readonly float* From = from, Sums = sums;

        public readonly TLanes Spread = spread;
    }

    /// <summary>
    /// The sums of two vectors with the same weights in so many rows, one under the other. A row of the picture is gone through once, for all kernel rows: what it adds to the
    /// newest sum is the first kernel row's, and what it adds to the oldest the last one's.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Strip(in PixelRows rows, int lines, in StripPlace place, in StripPlace next, float* weights, int stride)
    {
        var pairs = TLanes.Registers >= LeastForPairs;
        int kernel = rows.Lines, length = rows.Length;
        TLanes spread = place.Spread, nextSpread = next.Spread;
        nint row = length * Layout.Lanes, lineStride = rows.LineStride, apart = (nint)(next.From - place.From), sumsApart = (nint)(next.Sums - place.Sums);
        float* from = place.From, sums = place.Sums - (kernel - 1) * stride;
        TLanes s0 = TLanes.Zero, s1 = s0, s2 = s0, s3 = s0, s4 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0, t4 = s0;
        for (var y = 0; y < lines + kernel - 1; y++, from += lineStride, sums += stride)
        {
            var weight = weights;
            for (var k = 0; k < length; k++, weight += Layout.Lanes)
            {
                var pixels = TLanes.LoadSpread(new(from + k), spread);
                var others = pairs ? TLanes.LoadSpread(new(from + apart + k), nextSpread) : pixels;
                var w = TLanes.Load(new(weight));
                TLanes.AddProduct(ref s0, pixels, w);
                if (pairs) TLanes.AddProduct(ref t0, others, w);
                w = TLanes.Load(new(weight + row));
                TLanes.AddProduct(ref s1, pixels, w);
                if (pairs) TLanes.AddProduct(ref t1, others, w);
                if (kernel == 2) continue;
                w = TLanes.Load(new(weight + 2 * row));
                TLanes.AddProduct(ref s2, pixels, w);
                if (pairs) TLanes.AddProduct(ref t2, others, w);
                if (kernel == 3) continue;
                w = TLanes.Load(new(weight + 3 * row));
                TLanes.AddProduct(ref s3, pixels, w);
                if (pairs) TLanes.AddProduct(ref t3, others, w);
                if (kernel == 4) continue;
                w = TLanes.Load(new(weight + 4 * row));
                TLanes.AddProduct(ref s4, pixels, w);
                if (pairs) TLanes.AddProduct(ref t4, others, w);
            }

            if (y >= kernel - 1)
            {
                Oldest(kernel, s1, s2, s3, s4).Store(new(sums));
                if (pairs) Oldest(kernel, t1, t2, t3, t4).Store(new(sums + sumsApart));
            }

            (s4, s3, s2, s1, s0) = (s3, s2, s1, s0, TLanes.Zero);
            (t4, t3, t2, t1, t0) = (t3, t2, t1, t0, TLanes.Zero);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Oldest(int kernel, TLanes s1, TLanes s2, TLanes s3, TLanes s4) => kernel switch { 5 => s4, 4 => s3, 3 => s2, _ => s1 };
}
