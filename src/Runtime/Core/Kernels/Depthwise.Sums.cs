using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The sums of neighbouring pixels: loops that are compiled once and not once for each layer.</content>
public static unsafe partial class Depthwise<TLanes>
{
    /// <summary>Neighbouring pixels that share a reading of the weights.</summary>
    private const int Beside = 4;

    /// <summary>Floats from what is read to what is asked for: lines of memory, in their order, while they are read sixteen channels here and there.</summary>
    private const int Ahead = 1024;

    /// <summary>
    /// The sums of the pixels from <paramref name="from"/> to <paramref name="to"/> of a row: block after block of <see cref="Beside"/> pixels, in a
    /// block panel after panel, in a panel pixel after pixel.
    /// </summary>
    /// <param name="rows">Where is read.</param>
    /// <param name="row">The first panel of the row's first pixel.</param>
    /// <param name="steps">The way through the weights.</param>
    /// <param name="weights">The first weight.</param>
    /// <param name="from">The first pixel.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="panels">How many panels.</param>
    /// <param name="sums">Where they go.</param>
    private static void Sums(in PixelRows rows, float* row, in FilterSteps steps, float* weights, int from, int to, int panels, float* sums)
    {
        for (var block = from; block < to; block += Beside, sums += panels * Beside * Layout.Lanes)
        {
            var pixel = row + FirstOf(block, to) * rows.PixelStride;
            if (to < Beside) Few(rows, pixel, steps, weights, to - block, panels, sums);
            else if (rows is { Lines: 3, Taps: 3 } && rows.PixelStride == rows.TapStride) Nines(rows, pixel, steps, weights, panels, sums);
            else Fours(rows, pixel, steps, weights, panels, sums);
        }
    }

    /// <summary>The pixel with which a block begins: the last block of a row is a whole one, whose first pixels belong to the one before too.</summary>
    private static int FirstOf(int block, int to) => to < Beside ? block : Math.Min(block, to - Beside);

    /// <summary>Four pixels and filters of three by three that see their neighbours: each pixel of a line is read once for all that see it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Nines(in PixelRows rows, float* first, in FilterSteps steps, float* filters, int panels, float* sums)
    {
        nint beside = rows.PixelStride, below = rows.LineStride, next = steps.Tap, down = steps.Line, other = steps.Panel;
        var ahead = first + 2 * below + Ahead;
        for (; panels > 0; panels--, first += Layout.Lanes, filters += other, sums += Beside * Layout.Lanes, ahead += Beside * Layout.Lanes)
        {
            new Floats(ahead).Prefetch(Beside * Layout.Lanes);
            TLanes sum0 = TLanes.Zero, sum1 = TLanes.Zero, sum2 = TLanes.Zero, sum3 = TLanes.Zero;
            float* line = first, weight = filters;
            for (var lines = 3; lines > 0; lines--, line += below, weight += down)
            {
                TLanes left = TLanes.Load(new(weight)), middle = TLanes.Load(new(weight + next)), right = TLanes.Load(new(weight + 2 * next));
                var pixel = line;
                TLanes.AddProduct(ref sum0, left, TLanes.Load(new(pixel)));
                pixel += beside;
                var value = TLanes.Load(new(pixel));
                TLanes.AddProduct(ref sum0, middle, value);
                TLanes.AddProduct(ref sum1, left, value);
                pixel += beside;
                value = TLanes.Load(new(pixel));
                TLanes.AddProduct(ref sum0, right, value);
                TLanes.AddProduct(ref sum1, middle, value);
                TLanes.AddProduct(ref sum2, left, value);
                pixel += beside;
                value = TLanes.Load(new(pixel));
                TLanes.AddProduct(ref sum1, right, value);
                TLanes.AddProduct(ref sum2, middle, value);
                TLanes.AddProduct(ref sum3, left, value);
                pixel += beside;
                value = TLanes.Load(new(pixel));
                TLanes.AddProduct(ref sum2, right, value);
                TLanes.AddProduct(ref sum3, middle, value);
                TLanes.AddProduct(ref sum3, right, TLanes.Load(new(pixel + beside)));
            }

            Store(sum0, sum1, sum2, sum3, sums);
        }
    }

    /// <summary>Four pixels and filters of any size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fours(in PixelRows rows, float* first, in FilterSteps steps, float* filters, int panels, float* sums)
    {
        nint beside = rows.PixelStride, third = 3 * beside, below = rows.LineStride, tap = rows.TapStride, next = steps.Tap, down = steps.Line;
        var asks = beside <= tap;
        var ahead = first + (rows.Lines - 1) * below + Ahead;
        for (; panels > 0; panels--, first += Layout.Lanes, filters += steps.Panel, sums += Beside * Layout.Lanes, ahead += Beside * Layout.Lanes)
        {
            if (asks) new Floats(ahead).Prefetch(Beside * Layout.Lanes);
            TLanes sum0 = TLanes.Zero, sum1 = TLanes.Zero, sum2 = TLanes.Zero, sum3 = TLanes.Zero;
            float* line = first, weights = filters;
            for (var lines = rows.Lines; lines > 0; lines--, line += below, weights += down)
            {
                float* pixel = line, from = weights;
                for (var taps = rows.Taps; taps > 0; taps--, pixel += tap, from += next)
                {
                    var weight = TLanes.Load(new(from));
                    TLanes.AddProduct(ref sum0, weight, TLanes.Load(new(pixel)));
                    TLanes.AddProduct(ref sum1, weight, TLanes.Load(new(pixel + beside)));
                    TLanes.AddProduct(ref sum2, weight, TLanes.Load(new(pixel + 2 * beside)));
                    TLanes.AddProduct(ref sum3, weight, TLanes.Load(new(pixel + third)));
                }
            }

            Store(sum0, sum1, sum2, sum3, sums);
        }
    }

    /// <summary>One pixel after the other, where there are fewer than four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Few(in PixelRows rows, float* first, in FilterSteps steps, float* filters, int count, int panels, float* sums)
    {
        for (var panel = 0; panel < panels; panel++, first += Layout.Lanes, filters += steps.Panel, sums += Beside * Layout.Lanes)
        {
            for (var i = 0; i < count; i++)
            {
                var sum = TLanes.Zero;
                float* line = first + i * rows.PixelStride, weights = filters;
                for (var lines = rows.Lines; lines > 0; lines--, line += rows.LineStride, weights += steps.Line)
                {
                    float* pixel = line, weight = weights;
                    for (var taps = rows.Taps; taps > 0; taps--, pixel += rows.TapStride, weight += steps.Tap)
                        TLanes.AddProduct(ref sum, TLanes.Load(new(weight)), TLanes.Load(new(pixel)));
                }

                sum.Store(new(sums + i * Layout.Lanes));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TLanes sum0, TLanes sum1, TLanes sum2, TLanes sum3, float* sums)
    {
        sum0.Store(new(sums));
        sum1.Store(new(sums + Layout.Lanes));
        sum2.Store(new(sums + 2 * Layout.Lanes));
        sum3.Store(new(sums + 3 * Layout.Lanes));
    }
}
