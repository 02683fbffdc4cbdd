using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Pooling and its gradients against plain loops over one number at a time, bit by bit, at every width and however lines are shared.</summary>
public class PoolingTests
{
    public static IEnumerable<object[]> Windows =>
        from window in new[]
        {
            new PoolWindow(4, 6, 2, 3, 2, 2, 2, 2, 0, 0, 0, 0),
            new PoolWindow(5, 5, 3, 3, 3, 3, 2, 2, 1, 1, 1, 1),
            new PoolWindow(7, 6, 6, 5, 2, 2, 1, 1, 0, 0, 0, 0),
            new PoolWindow(6, 8, 3, 4, 3, 3, 2, 2, 0, 0, 0, 0),
            new PoolWindow(6, 7, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1),
            new PoolWindow(5, 4, 5, 4, 3, 5, 1, 1, 1, 2, 1, 2),
            new PoolWindow(5, 7, 2, 3, 2, 2, 2, 2, 0, 0, 0, 0),
            new PoolWindow(5, 7, 2, 4, 3, 2, 3, 2, 0, 0, 0, 1),
            new PoolWindow(7, 7, 1, 1, 7, 7, 7, 7, 0, 0, 0, 0),
            new PoolWindow(8, 9, 3, 3, 2, 2, 3, 3, 0, 0, 0, 0),
            new PoolWindow(1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0),
        }
        from channels in new[] { 1, 6, 16, 35 }
        select new object[] { window, channels };

    [Theory, MemberData(nameof(Windows))]
    public void MaxAndItsGradient(PoolWindow window, int channels)
    {
        var picture = new PoolCase(window, channels);
        float[] a = picture.Inputs(special: true), upstream = Noise.Of(3, picture.OutLength);
        var (values, choices) = picture.Max(a);
        var gradient = picture.MaxGradient(choices, upstream);

        float[][] expected = [values, choices, gradient];
        Assert.Equal(expected, Run<Lanes256>(1));
        Assert.Equal(expected, Run<Lanes128>(2));
        Assert.Equal(expected, Run<Lanes512>(3));

        float[][] Run<TLanes>(int parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory x = Noise.Copy(a), y = new(picture.OutLength), chosen = new(picture.OutLength);
            using AlignedMemory dy = Noise.Copy(upstream), dx = new(picture.InLength);
            var collect = new CollectChoices<TLanes>(
                new(y.Floats, picture.OutPlaces, adds: false), new(chosen.Floats, picture.OutPlaces, adds: false));
            foreach (var (from, to) in PoolCase.Cut(parts, PoolCase.Samples * window.OutHeight))
                Pooling<TLanes>.Max(window, picture.InPlaces, x.Floats, from, to, ref collect);
            var back = new CollectPixels<TLanes>(dx.Floats, picture.InPlaces);
            foreach (var (from, to) in PoolCase.Cut(parts, PoolCase.Samples * window.Height))
            {
                Pooling<TLanes>.MaxGradient(
                    window, picture.OutPlaces, chosen.Floats, picture.OutPlaces, dy.Floats, from, to, ref back);
            }

            return [y.Span.ToArray(), chosen.Span.ToArray(), dx.Span.ToArray()];
        }
    }

    [Theory, MemberData(nameof(Windows))]
    public void AverageAndItsGradient(PoolWindow window, int channels)
    {
        var picture = new PoolCase(window, channels);
        float[] a = picture.Inputs(special: false), upstream = Noise.Of(3, picture.OutLength);
        foreach (var countPadding in new[] { false, true })
        {
            float[][] expected = [picture.Average(a, countPadding), picture.AverageGradient(upstream, countPadding)];
            Assert.Equal(expected, Run<Lanes256>(1));
            Assert.Equal(expected, Run<Lanes128>(2));
            Assert.Equal(expected, Run<Lanes512>(3));

            float[][] Run<TLanes>(int parts) where TLanes : struct, ILanes<TLanes>
            {
                using AlignedMemory x = Noise.Copy(a), y = new(picture.OutLength), dy = Noise.Copy(upstream), dx = new(picture.InLength);
                CollectPixels<TLanes> collect = new(y.Floats, picture.OutPlaces), back = new(dx.Floats, picture.InPlaces);
                foreach (var (from, to) in PoolCase.Cut(parts, PoolCase.Samples * window.OutHeight))
                    Pooling<TLanes>.Average(window, picture.InPlaces, x.Floats, countPadding, from, to, ref collect);
                foreach (var (from, to) in PoolCase.Cut(parts, PoolCase.Samples * window.Height))
                    Pooling<TLanes>.AverageGradient(window, picture.OutPlaces, dy.Floats, countPadding, from, to, ref back);
                return [y.Span.ToArray(), dx.Span.ToArray()];
            }
        }
    }

    [Theory, MemberData(nameof(Windows))]
    public void RowsOfGradientsAreThoseOfPixels(PoolWindow window, int channels)
    {
        // Rows are of few channels, and of windows side by side.
        if (!window.SideBySide || channels > Layout.Lanes) return;
        var picture = new PoolCase(window, channels);
        var upstream = Noise.Of(3, picture.OutLength);
        foreach (var countPadding in new[] { false, true })
        {
            var expected = picture.AverageGradient(upstream, countPadding);
            Assert.Equal(expected, Run<Lanes256>(1));
            Assert.Equal(expected, Run<Lanes128>(2));
            Assert.Equal(expected, Run<Lanes512>(3));

            float[] Run<TLanes>(int parts) where TLanes : struct, ILanes<TLanes>
            {
                using AlignedMemory dy = Noise.Copy(upstream), dx = new(picture.InLength);
                var back = new CollectRows<TLanes>(dx.Floats, picture.InPlaces, window.Width * channels);
                foreach (var (from, to) in PoolCase.Cut(parts, PoolCase.Samples * window.Height))
                    Pooling<TLanes>.AverageGradientRows(window, picture.OutPlaces, dy.Floats, countPadding, from, to, ref back);
                return dx.Span.ToArray();
            }
        }
    }

    [Fact]
    public void ValuesAreTheSameWhereNobodyAsksForTheChoice()
    {
        var picture = new PoolCase(new(5, 5, 3, 3, 3, 3, 2, 2, 1, 1, 1, 1), 20);
        var a = picture.Inputs(special: true);
        using AlignedMemory x = Noise.Copy(a), y = new(picture.OutLength);
        var collect = new CollectValues<Lanes256>(new(y.Floats, picture.OutPlaces));
        Pooling<Lanes256>.Max(picture.Window, picture.InPlaces, x.Floats, 0, PoolCase.Samples * 3, ref collect);
        Assert.Equal(picture.Max(a).Values, y.Span.ToArray());
    }

    [Fact]
    public void TiesGoToTheFirstAndNaNWins()
    {
        var picture = new PoolCase(new(2, 2, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0), 4);
        var a = new float[picture.InLength];
        const float Least = float.NegativeInfinity;
        float[][] channels = [[1, 2, 2, 0], [Least, Least, Least, Least], [3, float.NaN, 9, float.NaN], [-0f, 0f, -1, -1]];
        for (var c = 0; c < 4; c++)
        {
            for (var pixel = 0; pixel < 4; pixel++) a[pixel * 4 + c] = channels[c][pixel];
        }

        using AlignedMemory x = Noise.Copy(a), y = new(picture.OutLength), chosen = new(picture.OutLength);
        var collect = new CollectChoices<Lanes256>(
            new(y.Floats, picture.OutPlaces, adds: false), new(chosen.Floats, picture.OutPlaces, adds: false));
        Pooling<Lanes256>.Max(picture.Window, picture.InPlaces, x.Floats, 0, 1, ref collect);
        Assert.Equal([2, Least, float.NaN, -0f], y.Span[..4].ToArray());
        Assert.Equal([1f, 0, 1, 0], chosen.Span[..4].ToArray());
    }
}
