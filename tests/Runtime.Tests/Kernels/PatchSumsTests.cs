using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>The input's gradient by patches, against a sum in double, and against itself, shared otherwise and at other widths, bit by bit.</summary>
public class PatchSumsTests
{
    public static IEnumerable<object[]> Shapes => new Picture[]
    {
        new(1, 6, 6, 4, 16, 5, 5),
        new(3, 14, 14, 6, 16, 5, 5),
        new(2, 9, 7, 10, 3, 3, 3),
        new(5, 5, 8, 6, 1, 3, 3),
        new(2, 7, 6, 5, 20, 4, 4),
        new(2, 6, 9, 9, 17, 2, 2),
        new(1, 30, 30, 6, 6, 5, 5),
    }.Select(picture => new object[] { picture });

    [Theory, MemberData(nameof(Shapes))]
    public void AgreesWithTheSumAndHasOneOrder(Picture p)
    {
        // A row and a column of the picture are padding, and behind it there are pixels that no window sees: all but these are asked for.
        int top = 1, left = 1, height = p.Height - top + 1, width = p.Width - left, taps = p.KernelHeight * p.KernelWidth;
        PixelPlaces places = new(height * width * p.Inputs + 5, width * p.Inputs, p.Inputs, p.Inputs);
        float[] b = Noise.Of(1, p.Samples * (int)p.Places.SampleStride), weights = Noise.Of(2, taps * p.Outputs * 16);
        for (var i = 0; i < b.Length; i++)
        {
            if (i % p.Places.SampleStride >= p.OutHeight * p.OutWidth * p.Outputs) b[i] = float.NaN;
        }

        Assert.True(Layout.FitPatches(p.OutHeight, p.OutWidth, p.KernelHeight, height + top, width + left, p.Inputs, p.Outputs));
        var whole = Run<Lanes256>((0, p.Samples));
        var expected = new Exactly[whole.Length];
        for (var pixel = 0; pixel < p.Pixels; pixel++)
        {
            int x = pixel % p.OutWidth, y = pixel / p.OutWidth % p.OutHeight, sample = pixel / p.OutWidth / p.OutHeight;
            for (var tap = 0; tap < taps; tap++)
            {
                int py = y + tap / p.KernelWidth - top, px = x + tap % p.KernelWidth - left;
                if (py < 0 || px < 0) continue;
                for (var c = 0; c < p.Inputs; c++)
                {
                    // Transposed weights have their last tap first.
                    var line = (taps - 1 - tap) * p.Outputs;
                    ref var sum = ref expected[sample * places.SampleStride + py * places.RowStride + px * places.PixelStride + c];
                    for (var o = 0; o < p.Outputs; o++) sum.Add(b[p.PlaceOf(pixel, o)], weights[(line + o) * 16 + c]);
                }
            }
        }

        for (var i = 0; i < whole.Length; i++) expected[i].AssertNear(whole[i], $"float {i}");
        Assert.Equal(whole, Run<Lanes128>((0, p.Samples)));
        Assert.Equal(whole, Run<Lanes512>((0, p.Samples)));
        Assert.Equal(whole, Run<Lanes512>([.. Enumerable.Range(0, p.Samples).Select(sample => (sample, sample + 1))]));

        float[] Run<TLanes>(params (int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory dy = Noise.Copy(b), w = Noise.Copy(weights), dx = new(p.Samples * (int)places.SampleStride);
            PixelRows rows = new(p.OutHeight, p.OutWidth, p.Places.SampleStride, p.Places.RowStride, p.Places.PixelStride, 0, 0, 0, 0, 0);
            var collect = new CollectPixels<TLanes>(dx.Floats, places);
            foreach (var (from, to) in parts)
                PatchSums<TLanes>.AddUp(rows, p.Outputs, dy.Floats, w.Floats, p.KernelHeight, (height, width), (top, left), p.Inputs, from, to, ref collect);
            return dx.Span.ToArray();
        }
    }
}
