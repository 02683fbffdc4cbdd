using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>What reaches the input of a pooling layer. Lines are rows of the input.</content>
public static unsafe partial class Pooling<TLanes>
{
    /// <summary>
    /// For each input pixel and panel: the sum of <paramref name="upstream"/> over the windows that cover it, row after row, and chose it:
    /// <paramref name="choice"/> is what <see cref="Max"/> found.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MaxGradient<TEpilogue>(
        in PoolWindow window, in PixelPlaces choicePlaces, Floats choice, in PixelPlaces upstreamPlaces, Floats upstream,
        int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        if (window.SideBySide)
        {
            MaxGradientSideBySide(window, choicePlaces, choice, upstreamPlaces, upstream, lineFrom, lineTo, ref epilogue);
            return;
        }

        PoolAxis down = window.Down, along = window.Along;
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.Height);
            var (oyFrom, oyTo) = down.Covering(y);
            var choiceRow = choice.Pointer + sample * choicePlaces.SampleStride + oyFrom * choicePlaces.RowStride;
            var upstreamRow = upstream.Pointer + sample * upstreamPlaces.SampleStride + oyFrom * upstreamPlaces.RowStride;
            int oxFrom = 0, oxTo = 0;
            for (var x = 0; x < window.Width; x++)
            {
                along.Advance(x, ref oxFrom, ref oxTo);
                for (int panel = 0, columns = upstreamPlaces.Columns; columns > 0; panel++, columns -= Layout.Lanes)
                {
                    var sum = TLanes.Zero;
                    float* chosenRow = choiceRow + oxFrom * choicePlaces.PixelStride + panel * Layout.Lanes;
                    float* gradientRow = upstreamRow + oxFrom * upstreamPlaces.PixelStride + panel * Layout.Lanes;
                    for (var oy = oyFrom; oy < oyTo; oy++, chosenRow += choicePlaces.RowStride, gradientRow += upstreamPlaces.RowStride)
                    {
                        float* chosen = chosenRow, gradient = gradientRow;
                        var number = (y - down.Begin(oy)) * window.KernelWidth + x - along.Begin(oxFrom);
                        for (var ox = oxFrom; ox < oxTo; ox++, number -= window.StrideX)
                        {
                            var mask = TLanes.Equal(Load(chosen), TLanes.Broadcast(number));
                            sum += TLanes.And(mask, Load(gradient));
                            chosen += choicePlaces.PixelStride;
                            gradient += upstreamPlaces.PixelStride;
                        }
                    }

                    epilogue.Finish(sum, sample, y, x, panel);
                }
            }
        }
    }

    /// <summary>
    /// For each input pixel and panel: the sum of <paramref name="upstream"/> over the windows that cover it, row after row, each divided as in
    /// <see cref="Average"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AverageGradient<TEpilogue>(
        in PoolWindow window, in PixelPlaces upstreamPlaces, Floats upstream, bool countPadding, int lineFrom, int lineTo,
        ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        if (window.SideBySide)
        {
            AverageGradientSideBySide(window, upstreamPlaces, upstream, countPadding, lineFrom, lineTo, ref epilogue);
            return;
        }

        PoolAxis down = window.Down, along = window.Along;
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.Height);
            var (oyFrom, oyTo) = down.Covering(y);
            var upstreamRow = upstream.Pointer + sample * upstreamPlaces.SampleStride + oyFrom * upstreamPlaces.RowStride;
            int oxFrom = 0, oxTo = 0;
            for (var x = 0; x < window.Width; x++)
            {
                along.Advance(x, ref oxFrom, ref oxTo);
                for (int panel = 0, columns = upstreamPlaces.Columns; columns > 0; panel++, columns -= Layout.Lanes)
                {
                    var sum = TLanes.Zero;
                    float* gradientRow = upstreamRow + oxFrom * upstreamPlaces.PixelStride + panel * Layout.Lanes;
                    for (var oy = oyFrom; oy < oyTo; oy++, gradientRow += upstreamPlaces.RowStride)
                    {
                        var gradient = gradientRow;
                        var rows = down.Counted(down.Begin(oy), countPadding);
                        for (var ox = oxFrom; ox < oxTo; ox++, gradient += upstreamPlaces.PixelStride)
                        {
                            var count = rows * along.Counted(along.Begin(ox), countPadding);
                            sum += Load(gradient) / TLanes.Broadcast(count);
                        }
                    }

                    epilogue.Finish(sum, sample, y, x, panel);
                }
            }
        }
    }
}
