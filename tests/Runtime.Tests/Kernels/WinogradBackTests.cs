using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>The input's gradient from the tiles of the output, against a sum in double, and against itself, shared otherwise and at other
/// widths, bit by bit.</summary>
public class WinogradBackTests
{
    /// <summary>Of the largest sum, as for the convolution itself: three bits beside the direct sum.</summary>
    private const double Tolerance = 2e-5;

    public static IEnumerable<object[]> Shapes => new Picture[]
    {
        new(1, 6, 6, 16, 16, 3, 3),
        new(3, 5, 8, 20, 3, 3, 3),
        new(7, 10, 9, 40, 17, 3, 3),
        new(1, 6, 6, 16, 16, 5, 5),
        new(9, 5, 5, 1, 1, 5, 5),
        new(4, 12, 12, 75, 100, 5, 5),
        new(3, 11, 8, 17, 192, 5, 5),
    }.Select(picture => new object[] { picture });

    [Theory, MemberData(nameof(Shapes))]
    public void AgreesWithTheSumAndHasOneOrder(Picture p)
    {
        // One row of the picture is padding: nobody asks for its gradient.
        int top = 1, height = p.Height - top, panels = Layout.Panels(p.Inputs), taps = p.KernelHeight * p.KernelWidth;
        PixelPlaces places = new(height * p.Width * p.Inputs + 5, p.Width * p.Inputs, p.Inputs, p.Inputs);
        float[] b = Noise.Of(1, p.Samples * (int)p.Places.SampleStride), weights = Noise.Of(2, panels * taps * p.Outputs * 16);
        for (var i = 0; i < b.Length; i++)
        {
            if (i % p.Places.SampleStride >= p.OutHeight * p.OutWidth * p.Outputs) b[i] = float.NaN;
        }

        Assert.True(Layout.FitTransformed(Layout.TransformedTiles(p.OutHeight, p.OutWidth, p.KernelHeight), p.Outputs));
        var whole = Run<Lanes256>((0, p.Samples, 0, panels));
        var expected = new double[whole.Length];
        for (var pixel = 0; pixel < p.Pixels; pixel++)
        {
            int x = pixel % p.OutWidth, y = pixel / p.OutWidth % p.OutHeight, sample = pixel / p.OutWidth / p.OutHeight;
            for (var tap = 0; tap < taps; tap++)
            {
                int py = y + tap / p.KernelWidth - top, px = x + tap % p.KernelWidth;
                if (py < 0) continue;
                for (var c = 0; c < p.Inputs; c++)
                {
                    // Transposed weights have their last tap first.
                    var line = (c / 16 * taps + taps - 1 - tap) * p.Outputs;
                    ref var sum = ref expected[sample * places.SampleStride + py * places.RowStride + px * places.PixelStride + c];
                    for (var o = 0; o < p.Outputs; o++) sum += (double)b[p.PlaceOf(pixel, o)] * weights[(line + o) * 16 + c % 16];
                }
            }
        }

        Noise.AssertNear(expected, whole, Tolerance);
        int third = p.Samples / 3, half = panels / 2;
        Assert.Equal(whole, Run<Lanes128>((0, p.Samples, 0, panels)));
        Assert.Equal(whole, Run<Lanes512>((0, p.Samples, 0, panels)));
        Assert.Equal(whole, Run<Lanes256>((0, third, 0, panels), (third, p.Samples, 0, half), (third, p.Samples, half, panels)));

        float[] Run<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes> =>
            p.KernelHeight == 3 ? RunOf<TLanes, Kernel3>(parts) : RunOf<TLanes, Kernel5>(parts);

        float[] RunOf<TLanes, TKernel>((int, int, int, int)[] parts)
            where TLanes : struct, ILanes<TLanes>
            where TKernel : struct, IWinogradKernel
        {
            using AlignedMemory dy = Noise.Copy(b), w = Noise.Copy(weights), dx = new(p.Samples * (int)places.SampleStride);
            using AlignedMemory transformed = new(panels * Winograd<TLanes, TKernel>.PanelLength(p.Outputs));
            Winograd<TLanes, TKernel>.TransformWeights(w.Floats, taps * p.Outputs * 16, p.Outputs, 0, panels, transformed.Floats, turned: true);
            PixelRows rows = new(p.OutHeight, p.OutWidth, p.Places.SampleStride, p.Places.RowStride, p.Places.PixelStride, 0, 0, 0, 0, 0);
            var collect = new CollectPixels<TLanes>(dx.Floats, places);
            foreach (var (sampleFrom, sampleTo, panelFrom, panelTo) in parts)
            {
                Winograd<TLanes, TKernel>.Back(
                    rows, p.Outputs, dy.Floats, transformed.Floats, (height, p.Width), (top, 0), sampleFrom, sampleTo, panelFrom, panelTo, ref collect);
            }

            return dx.Span.ToArray();
        }
    }
}
