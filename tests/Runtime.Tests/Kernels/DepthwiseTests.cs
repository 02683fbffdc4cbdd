using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Filters that are one for each channel, and their gradients, against a sum in double, and against themselves, cut otherwise and at other
/// widths, bit by bit.</summary>
public class DepthwiseTests
{
    /// <summary>Pictures of a channel's own filters: narrow and wide ones, filters of other sizes, strides, dilation, ragged and many channels.</summary>
    public static IEnumerable<object[]> Shapes => new Picture[]
    {
        new(1, 1, 1, 1, 1, 1, 1),
        new(2, 3, 3, 5, 5, 3, 3),
        new(3, 5, 5, 16, 16, 3, 3),
        new(2, 7, 6, 24, 24, 3, 3),
        new(2, 9, 9, 33, 33, 3, 3),
        new(1, 6, 31, 16, 16, 3, 3),
        new(2, 12, 10, 100, 100, 3, 3),
        new(2, 9, 11, 20, 20, 3, 3, Stride: 2),
        new(2, 11, 13, 17, 17, 3, 3, Dilation: 2),
        new(1, 15, 14, 40, 40, 3, 3, Stride: 2, Dilation: 3),
        new(2, 10, 12, 18, 18, 5, 5),
        new(1, 9, 9, 7, 7, 7, 7),
        new(2, 6, 40, 3, 3, 1, 9),
        new(2, 40, 4, 16, 16, 4, 1),
        new(1, 5, 8, 700, 700, 3, 3),
        new(40, 4, 5, 20, 20, 2, 2),
    }.Select(picture => new object[] { picture });

    [Theory, MemberData(nameof(Shapes))]
    public void SumsAllTapsInOrder(Picture p)
    {
        int channels = p.Inputs, filter = p.KernelHeight * p.KernelWidth;
        float[] a = Noise.Of(1, p.Length), weights = Noise.Of(2, p.Panels * filter * 16);
        int[] forward = [.. Enumerable.Range(0, filter)], backward = [.. forward.Reverse()];
        foreach (var order in new[] { forward, backward })
        {
            var whole = Run<Lanes256>((0, p.Pixels));
            for (var pixel = 0; pixel < p.Pixels; pixel++)
            {
                for (var c = 0; c < channels; c++)
                {
                    var exactly = default(Exactly);
                    for (var tap = 0; tap < filter; tap++) exactly.Add(a[p.At(pixel, tap * channels + c)], weights[(c / 16 * filter + order[tap]) * 16 + c % 16]);
                    exactly.AssertNear(whole[p.PlaceOf(pixel, c)], $"pixel {pixel}, channel {c}");
                }
            }

            var third = p.Pixels / 3;
            Assert.Equal(whole, Run<Lanes128>((0, p.Pixels)));
            Assert.Equal(whole, Run<Lanes512>((0, p.Pixels)));
            Assert.Equal(whole, Run<Lanes256>((0, third), (third, p.Pixels)));
            Assert.Equal(whole, Run<Lanes512>([.. Enumerable.Range(0, p.Pixels).Select(pixel => (pixel, pixel + 1))]));

            float[] Run<TLanes>(params (int, int)[] parts) where TLanes : struct, ILanes<TLanes>
            {
                using AlignedMemory x = Noise.Copy(a), w = Noise.Copy(weights), y = new(p.Samples * (int)p.Places.SampleStride);
                var collect = new CollectPixels<TLanes>(y.Floats, p.Places);
                foreach (var (from, to) in parts) Depthwise<TLanes>.Pixels(Rows(p), x.Floats, channels, w.Floats, filter, order, from, to, ref collect);
                return y.Span.ToArray();
            }
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void SumsAllPixelsInOrder(Picture p)
    {
        int channels = p.Inputs, filter = p.KernelHeight * p.KernelWidth, all = p.Panels * filter;
        float[] a = Noise.Of(1, p.Length), b = Noise.Of(2, p.Samples * (int)p.Places.SampleStride);
        var whole = Run<Lanes256>((0, all));
        for (var tap = 0; tap < filter; tap++)
        {
            for (var c = 0; c < channels; c++)
            {
                var exactly = default(Exactly);
                for (var pixel = 0; pixel < p.Pixels; pixel++) exactly.Add(a[p.At(pixel, tap * channels + c)], b[p.PlaceOf(pixel, c)]);
                exactly.AssertNear(whole[tap * channels + c], $"position {tap}, channel {c}");
            }
        }

        Assert.Equal(whole, Run<Lanes128>((0, all)));
        Assert.Equal(whole, Run<Lanes512>((0, all)));
        Assert.Equal(whole, Run<Lanes256>((0, all / 3), (all / 3, all)));
        Assert.Equal(whole, Run<Lanes512>([.. Enumerable.Range(0, all).Select(i => (i, i + 1))]));

        float[] Run<TLanes>(params (int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory x = Noise.Copy(a), dy = Noise.Copy(b), dw = new(filter * p.Panels * 16);
            var collect = new Collect<TLanes>(dw.Floats, p.Panels * 16, adds: true);
            foreach (var (from, to) in parts) Depthwise<TLanes>.Columns(Rows(p), x.Floats, p.Places, dy.Floats, p.Samples, from, to, ref collect);
            return [.. Enumerable.Range(0, filter * channels).Select(i => dw.Span[i / channels * p.Panels * 16 + i % channels])];
        }
    }

    [Fact]
    public void NoLinesAreSumsOfZero()
    {
        using AlignedMemory x = new(16), w = new(16), y = new(2 * 3 * 20);
        y.Span.Fill(7);
        var collect = new CollectPixels<Lanes256>(y.Floats, new(120, 60, 20, 20), adds: false);
        Depthwise<Lanes256>.Pixels(new(2, 3, 16, 16, 16, 0, 0, 0, 0, 1), x.Floats, 20, w.Floats, 9, [], 0, 6, ref collect);
        Assert.All(y.Span.ToArray(), value => Assert.Equal(0, value));
    }

    /// <summary>Each position of the filter for itself: its sixteen floats lie side by side, the positions of a line do not.</summary>
    private static PixelRows Rows(Picture p) => p.Rows with
    {
        LineStride = p.Width * p.Inputs * p.Dilation,
        Taps = p.KernelWidth,
        TapStride = p.Inputs * p.Dilation,
        Length = 1,
    };
}
