using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Winograd's weight gradient against a sum in double, and against itself, shared otherwise and at other widths, bit by bit.</summary>
public class WinogradColumnsTests
{
    /// <summary>Of the largest sum, as for the convolution itself: three bits beside the direct sum.</summary>
    private const double Tolerance = 2e-5;

    public static IEnumerable<object[]> Shapes =>
        WinogradTests.Shapes.Append([new Picture(3, 20, 20, 70, 80, 3, 3)]).Append([new Picture(30, 6, 6, 2, 3, 3, 3)]);

    [Theory, MemberData(nameof(Shapes))]
    public void AgreesWithTheSumAndHasOneOrder(Picture p)
    {
        float[] a = Noise.Of(1, p.Length), b = Noise.Of(2, p.Samples * (int)p.Places.SampleStride);

        // What lies between the samples must not be read.
        for (var i = 0; i < p.Length; i++)
        {
            if (i % p.SampleStride >= p.Height * p.Width * p.Inputs) a[i] = float.NaN;
        }

        for (var i = 0; i < b.Length; i++)
        {
            if (i % p.Places.SampleStride >= p.OutHeight * p.OutWidth * p.Outputs) b[i] = float.NaN;
        }

        int columns = p.Panels * 16, all = p.Inputs + 1;
        var whole = Run<Lanes256>((0, all, 0, p.Panels));
        var expected = new double[p.Depth * columns];
        for (var pixel = 0; pixel < p.Pixels; pixel++)
        {
            for (var i = 0; i < p.Depth; i++)
            {
                for (var o = 0; o < p.Outputs; o++) expected[i * columns + o] += (double)a[p.At(pixel, i)] * b[p.PlaceOf(pixel, o)];
            }
        }

        Noise.AssertNear(expected, whole[..(p.Depth * columns)], Tolerance);
        Assert.Equal(DirectBias(), whole[(p.Depth * columns)..]);
        int third = p.Inputs / 3, half = p.Panels / 2;
        Assert.Equal(whole, Run<Lanes128>((0, all, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes512>((0, all, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>((0, third, 0, p.Panels), (third, all, 0, half), (third, all, half, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>((0, p.Inputs, 0, p.Panels), (p.Inputs, all, 0, p.Panels)));

        float[] Run<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes> =>
            p.KernelHeight == 3 ? RunOf<TLanes, Kernel3>(parts) : RunOf<TLanes, Kernel5>(parts);

        float[] RunOf<TLanes, TKernel>((int, int, int, int)[] parts)
            where TLanes : struct, ILanes<TLanes>
            where TKernel : struct, IWinogradKernel
        {
            using AlignedMemory x = Noise.Copy(a), dy = Noise.Copy(b), dw = new((p.Depth + 1) * columns);
            Collect<TLanes> weights = new(dw.Floats, columns, adds: true), bias = new(dw.Floats.At(p.Depth * columns), columns, adds: true);
            foreach (var (channelFrom, channelTo, panelFrom, panelTo) in parts)
            {
                Winograd<TLanes, TKernel>.PixelColumns(
                    p.Rows, p.Inputs, x.Floats, p.Places, dy.Floats, p.Samples, channelFrom, channelTo, panelFrom, panelTo, ref weights, ref bias);
            }

            return dw.Span.ToArray();
        }

        float[] DirectBias()
        {
            using AlignedMemory x = Noise.Copy(a), dy = Noise.Copy(b), db = new(columns);
            var bias = new Collect<Lanes256>(db.Floats, columns);
            Contraction<Lanes256>.PixelColumns(
                p.Rows, x.Floats, p.Places, dy.Floats, p.Samples, p.Depth, p.Depth + 1, 0, p.Panels, ref bias, ref bias);
            return db.Span.ToArray();
        }
    }

    [Fact]
    public void NoSamplesAreSumsOfZero()
    {
        var p = new Picture(1, 6, 6, 2, 5, 3, 3);
        using AlignedMemory x = new(1), dw = new((p.Depth + 1) * 16);
        dw.Span.Fill(7);
        Collect<Lanes256> weights = new(dw.Floats, 16), bias = new(dw.Floats.At(p.Depth * 16), 16);
        Winograd<Lanes256, Kernel3>.PixelColumns(p.Rows, 2, x.Floats, p.Places, x.Floats, 0, 0, 3, 0, 1, ref weights, ref bias);
        Assert.All(dw.Span.ToArray(), value => Assert.Equal(0, value));
    }
}
