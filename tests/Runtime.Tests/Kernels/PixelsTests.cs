using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Pixels times panels against a sum in double, and against itself, cut otherwise and at other widths, bit by bit.</summary>
public class PixelsTests
{
    public static IEnumerable<object[]> Shapes => Picture.Shapes;

    [Theory, MemberData(nameof(Shapes))]
    public void SumsAllTapsInOrder(Picture p)
    {
        float[] a = Noise.Of(1, p.Length), weights = Noise.Of(2, p.Panels * p.Depth * 16);
        var whole = Run<Lanes256>((0, p.Pixels, 0, p.Panels));
        for (var pixel = 0; pixel < p.Pixels; pixel++)
        {
            for (var o = 0; o < p.Outputs; o++)
            {
                var exactly = default(Exactly);
                for (var i = 0; i < p.Depth; i++) exactly.Add(a[p.At(pixel, i)], weights[(o / 16 * p.Depth + i) * 16 + o % 16]);
                exactly.AssertNear(whole[p.PlaceOf(pixel, o)], $"pixel {pixel}, output {o}");
            }
        }

        int third = p.Pixels / 3, half = p.Panels / 2;
        Assert.Equal(whole, Run<Lanes128>((0, p.Pixels, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes512>((0, p.Pixels, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>((0, third, 0, p.Panels), (third, p.Pixels, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>((0, p.Pixels, 0, half), (0, p.Pixels, half, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>([.. Enumerable.Range(0, p.Pixels).Select(pixel => (pixel, pixel + 1, 0, p.Panels))]));

        // Where it is known that a panel is not full, lanes may run along pixels.
        Assert.Equal(whole, RunSome<Lanes128>(p.Outputs, (0, p.Pixels, 0, p.Panels)));
        Assert.Equal(whole, RunSome<Lanes256>(p.Outputs, (0, p.Pixels, 0, p.Panels)));
        Assert.Equal(whole, RunSome<Lanes512>(p.Outputs, (0, p.Pixels, 0, p.Panels)));
        Assert.Equal(whole, RunSome<Lanes512>(p.Outputs, (0, third, 0, p.Panels), (third, p.Pixels, 0, p.Panels)));
        Assert.Equal(whole, RunSome<Lanes512>(p.Outputs, [.. Enumerable.Range(0, p.Pixels).Select(pixel => (pixel, pixel + 1, 0, p.Panels))]));

        if (Interleaved<Lanes256>.Suits(p.Rows, p.Outputs, p.Panels))
        {
            int lines = p.Samples * p.OutHeight;
            Assert.Equal(whole, RunRows<Lanes128>((0, lines)));
            Assert.Equal(whole, RunRows<Lanes256>((0, lines / 3), (lines / 3, lines)));
            Assert.Equal(whole, RunRows<Lanes512>([.. Enumerable.Range(0, lines).Select(line => (line, line + 1))]));
        }

        float[] RunRows<TLanes>(params (int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory x = Noise.Copy(a), w = Noise.Copy(weights), y = new(p.Samples * (int)p.Places.SampleStride);
            var collect = new CollectRows<TLanes>(y.Floats, p.Places, p.OutWidth * p.Outputs);
            foreach (var (from, to) in parts) Interleaved<TLanes>.Rows(p.Rows, x.Floats, w.Floats, p.Outputs, from, to, ref collect);
            return y.Span.ToArray();
        }

        float[] Run<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes> => RunSome<TLanes>(int.MaxValue, parts);

        float[] RunSome<TLanes>(int columns, params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory x = Noise.Copy(a), w = Noise.Copy(weights), y = new(p.Samples * (int)p.Places.SampleStride);
            var collect = new CollectPixels<TLanes>(y.Floats, p.Places);
            foreach (var (rowFrom, rowTo, panelFrom, panelTo) in parts)
                Contraction<TLanes>.Pixels(p.Rows, x.Floats, w.Floats, p.Depth * 16, rowFrom, rowTo, panelFrom, panelTo, ref collect, columns);
            return y.Span.ToArray();
        }
    }

    /// <summary>Many pictures, so that they come from memory, of several panels, the last one full, half and less.</summary>
    public static TheoryData<Picture> FarShapes =>
    [
        new(17, 20, 20, 24, 41, 1, 1),
        new(70, 9, 11, 40, 64, 3, 3),
        new(80, 13, 12, 30, 28, 3, 3, Stride: 2),
    ];

    [Theory, MemberData(nameof(FarShapes))]
    public void EpiloguesThatReadAreHandedPixelsInTheOrderOfMemory(Picture p)
    {
        Assert.True(p.Rows.AreFar(p.Pixels));
        using AlignedMemory x = Noise.Copy(Noise.Of(1, p.Length)), w = Noise.Copy(Noise.Of(2, p.Panels * p.Depth * 16));
        using AlignedMemory expected = new(p.Samples * (int)p.Places.SampleStride), actual = new(expected.Length);
        var collect = new CollectPixels<Lanes512>(expected.Floats, p.Places);
        Contraction<Lanes512>.Pixels(p.Rows, x.Floats, w.Floats, p.Depth * 16, 0, p.Pixels, 0, p.Panels, ref collect, p.Outputs);
        long[] notes = [-1, 0];
        var inOrder = new InOrder<Lanes512>(actual.Floats, p.Places, notes);
        Contraction<Lanes512>.Pixels(p.Rows, x.Floats, w.Floats, p.Depth * 16, 0, p.Pixels, 0, p.Panels, ref inOrder, p.Outputs);
        Assert.Equal(0, notes[1]);
        Assert.Equal(expected.Span, actual.Span);
    }

    [Fact]
    public void NoLinesAreSumsOfZero()
    {
        using AlignedMemory x = new(16), w = new(16), y = new(2 * 3 * 20);
        y.Span.Fill(7);
        var places = new PixelPlaces(120, 60, 20, 20);
        var collect = new CollectPixels<Lanes256>(y.Floats, places, adds: false);
        Contraction<Lanes256>.Pixels(new(2, 3, 16, 16, 16, 0, 0, 1, 0, 4), x.Floats, w.Floats, 0, 0, 6, 0, 2, ref collect);
        Assert.All(y.Span.ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void BlocksOfPixelsMeetWithoutGapOrOverlap()
    {
        // Pixels this far apart are taken in blocks of a few.
        const int Height = 7, Width = 9, Stride = 8192;
        using AlignedMemory x = new(Height * Width * Stride), w = new(2 * 3 * 16), y = new(Height * Width * 32);
        for (var pixel = 0; pixel < Height * Width; pixel++) x.Span.Slice(pixel * Stride, 3).Fill(pixel + 1);
        w.Span.Fill(1);
        var collect = new CollectPixels<Lanes256>(y.Floats, new(0, Width * 32, 32, 32));
        Contraction<Lanes256>.Pixels(
            new(Height, Width, 0, Width * Stride, Stride, 1, 0, 1, 0, 3), x.Floats, w.Floats, 48, 0, Height * Width, 0, 2, ref collect);
        for (var i = 0; i < y.Length; i++) Assert.Equal((i / 32 + 1) * 3, y.Span[i]);
    }
}
