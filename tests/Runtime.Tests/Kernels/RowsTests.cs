using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Rows times panels against a sum in double, and against itself, cut otherwise and at other widths, bit by bit.</summary>
public class RowsTests
{
    /// <summary>Of the largest sum: a few hundred additions of single precision.</summary>
    private const double Tolerance = 1e-5;

    public static IEnumerable<object[]> Shapes =>
        from rows in Enumerable.Range(1, 13)
        from shape in new[] { (1, 1, 1), (1, 7, 2), (1, 130, 5), (3, 9, 3), (5, 4, 4) }
        select new object[] { rows, shape.Item1, shape.Item2, shape.Item3 };

    [Theory, MemberData(nameof(Shapes))]
    public void SumsAllRunsInOrder(int rows, int runs, int runLength, int panels)
    {
        // Rows overlap, as those of a convolution do.
        int rowStride = runLength + 1, runStride = rows * rowStride + 3;
        var a = Noise.Of(1, rows * rowStride + runs * runStride + runLength);
        var weights = Noise.Of(2, panels * runs * runLength * 16);
        var expected = new double[rows * panels * 16];
        for (var row = 0; row < rows; row++)
        {
            for (var output = 0; output < panels * 16; output++)
            {
                for (var k = 0; k < runs * runLength; k++)
                {
                    expected[row * panels * 16 + output] +=
                        (double)a[row * rowStride + k / runLength * runStride + k % runLength]
                        * weights[(output / 16 * runs * runLength + k) * 16 + output % 16];
                }
            }
        }

        var whole = Run<Lanes256>((0, rows, 0, panels));
        Noise.AssertNear(expected, whole, Tolerance);
        Assert.Equal(whole, Run<Lanes128>((0, rows, 0, panels)));
        Assert.Equal(whole, Run<Lanes512>((0, rows, 0, panels)));
        Assert.Equal(whole, Run<Lanes256>((0, rows / 2, 0, panels), (rows / 2, rows, 0, panels)));
        Assert.Equal(whole, Run<Lanes256>((0, rows, 0, panels / 2), (0, rows, panels / 2, panels)));
        Assert.Equal(whole, Run<Lanes256>([.. Enumerable.Range(0, rows).Select(row => (row, row + 1, 0, panels))]));

        float[] Run<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory x = Noise.Copy(a), w = Noise.Copy(weights), y = new(expected.Length);
            var collect = new Collect<TLanes>(y.Floats, panels * 16);
            foreach (var (rowFrom, rowTo, panelFrom, panelTo) in parts)
            {
                Contraction<TLanes>.Rows(
                    x.Floats, rowStride, runs, runLength, runStride, w.Floats, runs * runLength * 16,
                    rowFrom, rowTo, panelFrom, panelTo, ref collect);
            }

            return y.Span.ToArray();
        }
    }

    [Fact]
    public void BlocksOfRowsMeetWithoutGapOrOverlap()
    {
        // Rows this far apart are taken in blocks of a few.
        const int Rows = 61, Length = 3, Stride = 8192;
        using AlignedMemory x = new(Rows * Stride), w = new(2 * Length * 16), y = new(Rows * 32);
        for (var row = 0; row < Rows; row++) x.Span.Slice(row * Stride, Length).Fill(row + 1);
        w.Span.Fill(1);
        var collect = new Collect<Lanes256>(y.Floats, 32, adds: true);
        Contraction<Lanes256>.Rows(x.Floats, Stride, 1, Length, 0, w.Floats, Length * 16, 0, Rows, 0, 2, ref collect);
        for (var i = 0; i < y.Length; i++) Assert.Equal((i / 32 + 1) * Length, y.Span[i]);
    }
}
