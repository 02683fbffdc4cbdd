using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The gradients of the filters: sums over the batch.</content>
public static unsafe partial class Depthwise<TLanes>
{
    /// <summary>Positions of a filter that are summed up for one reading of the gradient, where registers hold as many.</summary>
    private const int Most = 9;

    /// <summary>The same where they hold fewer.</summary>
    private const int Less = 4;

    /// <summary>Pieces of filters, of as many positions, that go through the batch together.</summary>
    private const int Pieces = 16;

    /// <summary>Pixels that one piece goes through before the next one does: so few that they come from memory once for all, so many that sums
    /// are seldom put away.</summary>
    private const int Chunk = 64;

    /// <summary>Floats of pictures and gradients that are in the second-level cache, so that nothing is asked for.</summary>
    private const int InCache = 256 * 1024;

    /// <summary>
    /// For each panel and each position of the filter, numbered <c>panel * positions + position</c>: the sum over samples, y and x, in that order, of what
    /// <see cref="Pixels"/> multiplies the weight with times <paramref name="b"/>, handed to <paramref name="epilogue"/> as row <c>position</c>.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns<TEpilogue>(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, int samples, int from, int to, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        int filter = rows.Lines * rows.Taps, most = TLanes.Registers >= 16 ? Most : Less;
        var scratch = stackalloc float[(Pieces * Most + 1) * Layout.Lanes];
        var sums = (float*)(((nint)scratch + 63) & ~63);
        Span<FilterPiece> pieces = stackalloc FilterPiece[Pieces];
        while (from < to)
        {
            var count = 0;
            for (; count < Pieces && from < to; from += pieces[count++].Count)
            {
                var (panel, position) = Math.DivRem(from, filter);
                pieces[count] = new(panel, position, Math.Min(most, Math.Min(filter - position, to - from)));
            }

            SumUp(rows, a, places, b, samples, pieces[..count], sums);
            for (var i = 0; i < count; i++)
            {
                var (panel, first, positions) = pieces[i];
                for (var k = 0; k < positions; k++) epilogue.Finish(TLanes.Load(new(sums + (i * Most + k) * Layout.Lanes)), first + k, panel);
            }
        }
    }

    /// <summary>All pieces over all pixels: a few rows of the pictures at a time.</summary>
    private static void SumUp(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, int samples, ReadOnlySpan<FilterPiece> pieces, float* sums)
    {
        new Floats(sums).Span(pieces.Length * Most * Layout.Lanes).Clear();
        var asks = samples * (rows.SampleStride + places.SampleStride) > InCache;
        var together = Math.Max(1, Chunk / rows.Width);
        for (var sample = 0; sample < samples; sample++)
        {
            for (var y = 0; y < rows.Height; y += together)
            {
                var pixels = a.Pointer + sample * rows.SampleStride + y * rows.RowStride;
                var gradient = b.Pointer + sample * places.SampleStride + y * places.RowStride;
                var height = Math.Min(together, rows.Height - y);
                for (var i = 0; i < pieces.Length; i++)
                {
                    var lanes = pieces[i].Panel * Layout.Lanes;
                    var piece = sums + i * Most * Layout.Lanes;
                    if (pieces[i].Count > Less) Nine(rows, pixels + lanes, places, gradient + lanes, height, pieces[i], asks, piece);
                    else Four(rows, pixels + lanes, places, gradient + lanes, height, pieces[i], asks, piece);
                }
            }
        }
    }

    /// <summary>Up to nine positions, over some rows of a picture; sums behind the last position are not used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Nine(in PixelRows rows, float* pixels, in PixelPlaces places, float* gradients, int height, in FilterPiece piece, bool asks, float* sums)
    {
        TLanes sum0 = TLanes.Load(new(sums)), sum1 = TLanes.Load(new(sums + 16)), sum2 = TLanes.Load(new(sums + 32)), sum3 = TLanes.Load(new(sums + 48)),
            sum4 = TLanes.Load(new(sums + 64)), sum5 = TLanes.Load(new(sums + 80)), sum6 = TLanes.Load(new(sums + 96)), sum7 = TLanes.Load(new(sums + 112)),
            sum8 = TLanes.Load(new(sums + 128));
        nint at0 = piece.Offset(rows, 0), at1 = piece.Offset(rows, 1), at2 = piece.Offset(rows, 2), at3 = piece.Offset(rows, 3), at4 = piece.Offset(rows, 4),
            at5 = piece.Offset(rows, 5), at6 = piece.Offset(rows, 6), at7 = piece.Offset(rows, 7), at8 = piece.Offset(rows, 8);
        nint step = rows.PixelStride, down = places.PixelStride, ahead = at8 + height * rows.RowStride, behind = height * places.RowStride;
        for (; height > 0; height--, pixels += rows.RowStride, gradients += places.RowStride)
        {
            float* pixel = pixels, gradient = gradients;
            for (var x = rows.Width; x > 0; x--, pixel += step, gradient += down)
            {
                if (asks)
                {
                    new Floats(pixel + ahead).Prefetch(Layout.Lanes);
                    new Floats(gradient + behind).Prefetch(Layout.Lanes);
                }

                var upstream = TLanes.Load(new(gradient));
                TLanes.AddProduct(ref sum0, TLanes.Load(new(pixel + at0)), upstream);
                TLanes.AddProduct(ref sum1, TLanes.Load(new(pixel + at1)), upstream);
                TLanes.AddProduct(ref sum2, TLanes.Load(new(pixel + at2)), upstream);
                TLanes.AddProduct(ref sum3, TLanes.Load(new(pixel + at3)), upstream);
                TLanes.AddProduct(ref sum4, TLanes.Load(new(pixel + at4)), upstream);
                TLanes.AddProduct(ref sum5, TLanes.Load(new(pixel + at5)), upstream);
                TLanes.AddProduct(ref sum6, TLanes.Load(new(pixel + at6)), upstream);
                TLanes.AddProduct(ref sum7, TLanes.Load(new(pixel + at7)), upstream);
                TLanes.AddProduct(ref sum8, TLanes.Load(new(pixel + at8)), upstream);
            }
        }

        Store(sum0, sum1, sum2, sum3, sums);
        Store(sum4, sum5, sum6, sum7, sums + 64);
        sum8.Store(new(sums + 128));
    }

    /// <summary>Up to four positions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(in PixelRows rows, float* pixels, in PixelPlaces places, float* gradients, int height, in FilterPiece piece, bool asks, float* sums)
    {
        TLanes sum0 = TLanes.Load(new(sums)), sum1 = TLanes.Load(new(sums + 16)), sum2 = TLanes.Load(new(sums + 32)), sum3 = TLanes.Load(new(sums + 48));
        nint at0 = piece.Offset(rows, 0), at1 = piece.Offset(rows, 1), at2 = piece.Offset(rows, 2), at3 = piece.Offset(rows, 3);
        nint step = rows.PixelStride, down = places.PixelStride, ahead = at3 + height * rows.RowStride, behind = height * places.RowStride;
        for (; height > 0; height--, pixels += rows.RowStride, gradients += places.RowStride)
        {
            float* pixel = pixels, gradient = gradients;
            for (var x = rows.Width; x > 0; x--, pixel += step, gradient += down)
            {
                if (asks)
                {
                    new Floats(pixel + ahead).Prefetch(Layout.Lanes);
                    new Floats(gradient + behind).Prefetch(Layout.Lanes);
                }

                var upstream = TLanes.Load(new(gradient));
                TLanes.AddProduct(ref sum0, TLanes.Load(new(pixel + at0)), upstream);
                TLanes.AddProduct(ref sum1, TLanes.Load(new(pixel + at1)), upstream);
                TLanes.AddProduct(ref sum2, TLanes.Load(new(pixel + at2)), upstream);
                TLanes.AddProduct(ref sum3, TLanes.Load(new(pixel + at3)), upstream);
            }
        }

        Store(sum0, sum1, sum2, sum3, sums);
    }
}
