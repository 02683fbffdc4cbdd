using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Weight gradients of convolutions against a sum in double, and against themselves, cut otherwise and at other widths, bit by bit.</summary>
public class PixelColumnsTests
{
    public static IEnumerable<object[]> Shapes => Picture.Shapes;

    [Theory, MemberData(nameof(Shapes))]
    public void SumsAllPixelsInOrder(Picture p)
    {
        float[] a = Noise.Of(1, p.Length), b = Noise.Of(2, p.Samples * (int)p.Places.SampleStride);
        var whole = Run<Lanes256>((0, p.Depth + 1, 0, p.Panels));
        for (var i = 0; i <= p.Depth; i++)
        {
            for (var o = 0; o < p.Panels * 16; o++)
            {
                var exactly = default(Exactly);
                for (var pixel = 0; pixel < p.Pixels && o < p.Outputs; pixel++)
                    exactly.Add(i == p.Depth ? 1 : a[p.At(pixel, i)], b[p.PlaceOf(pixel, o)]);
                exactly.AssertNear(whole[i * p.Panels * 16 + o], $"input {i}, output {o}");
            }
        }

        int third = p.Depth / 3, half = p.Panels / 2, all = p.Depth + 1;
        Assert.Equal(whole, Run<Lanes128>((0, all, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes512>((0, all, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>((0, third, 0, p.Panels), (third, all, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>((0, all - 1, 0, half), (all - 1, all, 0, half), (0, all, half, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>([.. Enumerable.Range(0, all).Select(i => (i, i + 1, 0, p.Panels))]));

        float[] Run<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory x = Noise.Copy(a), dy = Noise.Copy(b), dw = new((p.Depth + 1) * p.Panels * 16);
            var weights = new Collect<TLanes>(dw.Floats, p.Panels * 16, adds: true);
            var bias = new Collect<TLanes>(dw.Floats.At(p.Depth * p.Panels * 16), p.Panels * 16, adds: true);
            foreach (var (inputFrom, inputTo, panelFrom, panelTo) in parts)
            {
                Contraction<TLanes>.PixelColumns(
                    p.Rows, x.Floats, p.Places, dy.Floats, p.Samples, inputFrom, inputTo, panelFrom, panelTo, ref weights, ref bias);
            }

            return dw.Span.ToArray();
        }
    }

    [Fact]
    public void WithoutABiasNoneIsFinished()
    {
        var p = new Picture(1, 3, 3, 2, 5, 2, 2);
        using AlignedMemory x = Noise.Copy(Noise.Of(1, p.Length)), dy = Noise.Copy(Noise.Of(2, 100)), dw = new(p.Depth * 16);
        var weights = new Collect<Lanes256>(dw.Floats, 16);
        var bias = default(NoEpilogue<Lanes256>);
        Contraction<Lanes256>.PixelColumns(p.Rows, x.Floats, p.Places, dy.Floats, 1, 0, p.Depth, 0, 1, ref weights, ref bias);
        Assert.DoesNotContain(0, dw.Span.ToArray().Where((_, i) => i % 16 < 5));
        Assert.Throws<InvalidOperationException>(() => Contraction<Lanes256>.PixelColumns(
            p.Rows, x.Floats, p.Places, dy.Floats, 1, 0, p.Depth + 1, 0, 1, ref weights, ref bias));
    }

    [Fact]
    public void NoSamplesAreSumsOfZero()
    {
        var p = new Picture(1, 3, 3, 2, 5, 2, 2);
        using AlignedMemory x = new(1), dw = new((p.Depth + 1) * 16);
        dw.Span.Fill(7);
        Collect<Lanes256> weights = new(dw.Floats, 16), bias = new(dw.Floats.At(p.Depth * 16), 16);
        Contraction<Lanes256>.PixelColumns(p.Rows, x.Floats, p.Places, x.Floats, 0, 0, p.Depth + 1, 0, 1, ref weights, ref bias);
        Assert.All(dw.Span.ToArray(), value => Assert.Equal(0, value));
    }
}
