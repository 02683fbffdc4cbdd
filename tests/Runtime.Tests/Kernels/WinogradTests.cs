using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Winograd's convolution against a sum in double, and against itself, shared otherwise and at other widths, bit by bit.</summary>
public class WinogradTests
{
    /// <summary>
    /// Of the largest sum. The transforms multiply by up to eight and cancel again, which costs about three bits beside the direct sum: measured with
    /// 192 channels, 6e-6 at most.
    /// </summary>
    private const double Tolerance = 2e-5;

    public static IEnumerable<object[]> Shapes => new Picture[]
    {
        new(1, 6, 6, 16, 16, 3, 3),
        new(1, 3, 3, 1, 1, 3, 3),
        new(3, 5, 8, 3, 20, 3, 3),
        new(2, 10, 9, 17, 40, 3, 3),
        new(5, 9, 13, 32, 16, 3, 3),
        new(1, 18, 18, 64, 33, 3, 3),
        new(1, 10, 10, 192, 16, 3, 3),
        new(1, 4, 4, 700, 5, 3, 3),
        new(1, 50, 50, 5, 6, 3, 3),
        new(9, 62, 65, 32, 5, 3, 3), // From memory.
        new(1, 6, 6, 16, 16, 5, 5),
        new(1, 5, 5, 1, 1, 5, 5),
        new(3, 7, 12, 3, 20, 5, 5),
        new(2, 12, 12, 75, 100, 5, 5),
        new(1, 11, 10, 192, 17, 5, 5),
    }.Select(picture => new object[] { picture });

    [Theory, MemberData(nameof(Shapes))]
    public void AgreesWithTheSumAndHasOneOrder(Picture p)
    {
        float[] a = Noise.Of(1, p.Length), weights = Noise.Of(2, p.Panels * p.Depth * 16);

        // What lies between the samples must not be read.
        for (var i = 0; i < p.Length; i++)
        {
            if (i % p.SampleStride >= p.Height * p.Width * p.Inputs) a[i] = float.NaN;
        }

        var tiles = p.Samples * Layout.TransformedTiles(p.OutHeight, p.OutWidth, p.KernelHeight);
        var whole = Run<Lanes256>((0, tiles, 0, p.Panels));
        var expected = new double[whole.Length];
        for (var pixel = 0; pixel < p.Pixels; pixel++)
        {
            for (var o = 0; o < p.Outputs; o++)
            {
                for (var i = 0; i < p.Depth; i++)
                    expected[p.PlaceOf(pixel, o)] += (double)a[p.At(pixel, i)] * weights[(o / 16 * p.Depth + i) * 16 + o % 16];
            }
        }

        Noise.AssertNear(expected, whole, Tolerance);
        int third = tiles / 3, half = p.Panels / 2;
        Assert.Equal(whole, Run<Lanes128>((0, tiles, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes512>((0, tiles, 0, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>((0, third, 0, p.Panels), (third, tiles, 0, half), (third, tiles, half, p.Panels)));
        Assert.Equal(whole, Run<Lanes256>([.. Enumerable.Range(0, tiles).Select(tile => (tile, tile + 1, 0, p.Panels))]));

        float[] Run<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes> =>
            p.KernelHeight == 3 ? RunOf<TLanes, Kernel3>(parts) : RunOf<TLanes, Kernel5>(parts);

        float[] RunOf<TLanes, TKernel>((int, int, int, int)[] parts)
            where TLanes : struct, ILanes<TLanes>
            where TKernel : struct, IWinogradKernel
        {
            using AlignedMemory x = Noise.Copy(a), w = Noise.Copy(weights), y = new(p.Samples * (int)p.Places.SampleStride);
            using AlignedMemory transformed = new(p.Panels * Winograd<TLanes, TKernel>.PanelLength(p.Inputs));
            for (var panel = 0; panel < p.Panels; panel++)
                Winograd<TLanes, TKernel>.TransformWeights(w.Floats, p.Depth * 16, p.Inputs, panel, panel + 1, transformed.Floats);
            var collect = new CollectPixels<TLanes>(y.Floats, p.Places);
            foreach (var (tileFrom, tileTo, panelFrom, panelTo) in parts)
                Winograd<TLanes, TKernel>.Pixels(p.Rows, p.Inputs, x.Floats, transformed.Floats, tileFrom, tileTo, panelFrom, panelTo, ref collect);
            return y.Span.ToArray();
        }
    }
}
