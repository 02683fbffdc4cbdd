using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Convolutions in groups against each group alone, bit by bit, at all widths and cut in several ways.</summary>
public class FilterGroupsTests
{
    /// <summary>Groups of few channels and of many, ragged and full, of kernels of one pixel, with strides; pictures that come from memory.</summary>
    public static TheoryData<Picture, int> Shapes => new()
    {
        { new(2, 9, 7, 6, 6, 3, 3), 3 },
        { new(3, 8, 12, 64, 64, 3, 3), 8 },
        { new(2, 9, 9, 10, 35, 3, 2, Stride: 2), 5 },
        { new(1, 13, 11, 24, 48, 3, 3, Dilation: 2), 2 },
        { new(2, 6, 7, 40, 80, 3, 3), 2 },
        { new(4, 5, 5, 72, 36, 1, 1), 6 },
        { new(2, 4, 4, 1200, 2400, 1, 1), 100 },
        { new(2, 4, 5, 16, 1600, 3, 3), 2 },
        { new(19, 32, 32, 64, 32, 3, 3, Stride: 2), 16 },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void PixelsAreThoseOfEachGroup(Picture p, int count)
    {
        var groups = new FilterGroups(count, p.Inputs / count, p.Outputs / count);
        int depth = p.KernelHeight * p.KernelWidth * groups.Channels, panels = Layout.Panels(groups.Outputs);
        float[] a = Noise.Of(1, p.Length), weights = Noise.Of(2, count * panels * depth * 16);
        using AlignedMemory x = Noise.Copy(a), w = Noise.Copy(weights);
        using var alone = Target();
        for (var group = 0; group < count; group++)
        {
            var collect = new CollectPixels<Lanes256>(alone.Floats.At(group * groups.Outputs), p.Places with { Columns = groups.Outputs });
            Contraction<Lanes256>.Pixels(
                RowsOf(p, groups), x.Floats.At(group * groups.Channels), w.Floats.At(group * panels * depth * 16), depth * 16, 0, p.Pixels, 0, panels, ref collect);
        }

        Assert.Equal(alone.Span, Together<Lanes128>((0, p.Pixels)).Span);
        Assert.Equal(alone.Span, Together<Lanes256>((0, p.Pixels)).Span);
        Assert.Equal(alone.Span, Together<Lanes512>((0, p.Pixels)).Span);
        Assert.Equal(alone.Span, Together<Lanes512>((0, p.Pixels / 3), (p.Pixels / 3, p.Pixels)).Span);

        AlignedMemory Together<TLanes>(params (int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            var y = Target();
            var collect = new CollectPixels<TLanes>(y.Floats, p.Places);
            foreach (var (from, to) in parts) Contraction<TLanes>.GroupedPixels(RowsOf(p, groups), x.Floats, w.Floats, depth * 16, groups, from, to, ref collect);
            return y;
        }

        AlignedMemory Target() => new(p.Samples * (int)p.Places.SampleStride);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void ColumnsAreThoseOfEachGroup(Picture p, int count)
    {
        var groups = new FilterGroups(count, p.Inputs / count, p.Outputs / count);
        int depth = p.KernelHeight * p.KernelWidth * groups.Channels, panels = Layout.Panels(groups.Outputs), third = depth / 3, half = count / 2;
        using AlignedMemory x = Noise.Copy(Noise.Of(1, p.Length)), dy = Noise.Copy(Noise.Of(2, p.Samples * (int)p.Places.SampleStride)), alone = new(count * panels * depth * 16);
        for (var group = 0; group < count; group++)
        {
            var collect = new Collect<Lanes256>(alone.Floats.At(group * panels * 16), count * panels * 16, adds: true);
            var bias = default(NoEpilogue<Lanes256>);
            Contraction<Lanes256>.PixelColumns(
                RowsOf(p, groups), x.Floats.At(group * groups.Channels), p.Places with { Columns = groups.Outputs }, dy.Floats.At(group * groups.Outputs), p.Samples,
                0, depth, 0, panels, ref collect, ref bias);
        }

        Assert.Equal(alone.Span, Together<Lanes128>((0, depth, 0, count)).Span);
        Assert.Equal(alone.Span, Together<Lanes256>((0, depth, 0, count)).Span);
        Assert.Equal(alone.Span, Together<Lanes512>((0, depth, 0, count)).Span);
        Assert.Equal(alone.Span, Together<Lanes512>((0, third, 0, half), (third, depth, 0, half), (0, depth, half, count)).Span);

        AlignedMemory Together<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            var dw = new AlignedMemory(count * panels * depth * 16);
            var collect = new Collect<TLanes>(dw.Floats, count * panels * 16, adds: true);
            foreach (var (inputFrom, inputTo, groupFrom, groupTo) in parts)
            {
                Contraction<TLanes>.GroupedColumns(
                    RowsOf(p, groups), x.Floats, p.Places, dy.Floats, groups, p.Samples, inputFrom, inputTo, groupFrom, groupTo, ref collect);
            }

            return dw;
        }
    }

    /// <summary>What a window reads of one group's channels.</summary>
    private static PixelRows RowsOf(Picture p, FilterGroups groups) => p.Rows with
    {
        Taps = p.KernelWidth,
        TapStride = p.Inputs * p.Dilation,
        Length = groups.Channels,
    };
}
