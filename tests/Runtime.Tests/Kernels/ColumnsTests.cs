using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Columns times columns against a sum in double, and against itself, cut otherwise and at other widths, bit by bit.</summary>
public class ColumnsTests
{
    /// <summary>Of the largest sum: a few hundred additions of single precision.</summary>
    private const double Tolerance = 1e-5;

    public static IEnumerable<object[]> Shapes =>
        from inputs in Enumerable.Range(1, 13).Append(200)
        from shape in new[] { (1, 1), (15, 2), (16, 3), (40, 20), (300, 5), (513, 1) }
        select new object[] { inputs, shape.Item1, shape.Item2 };

    [Theory, MemberData(nameof(Shapes))]
    public void SumsAllRowsInOrder(int inputs, int depth, int panels)
    {
        int aStride = inputs + 3, bStride = panels * 16 + 5;
        float[] a = Noise.Of(1, depth * aStride), b = Noise.Of(2, depth * bStride);
        var expected = new double[inputs * panels * 16];
        for (var row = 0; row < depth; row++)
        {
            for (var i = 0; i < expected.Length; i++)
                expected[i] += (double)a[row * aStride + i / (panels * 16)] * b[row * bStride + i % (panels * 16)];
        }

        var whole = Run<Lanes256>((0, inputs, 0, panels));
        Noise.AssertNear(expected, whole, Tolerance);
        Assert.Equal(whole, Run<Lanes128>((0, inputs, 0, panels)));
        Assert.Equal(whole, Run<Lanes512>((0, inputs, 0, panels)));
        Assert.Equal(whole, Run<Lanes256>((0, inputs / 2, 0, panels), (inputs / 2, inputs, 0, panels)));
        Assert.Equal(whole, Run<Lanes256>([.. Enumerable.Range(0, panels).Select(panel => (0, inputs, panel, panel + 1))]));

        float[] Run<TLanes>(params (int, int, int, int)[] parts) where TLanes : struct, ILanes<TLanes>
        {
            using AlignedMemory x = Noise.Copy(a), dy = Noise.Copy(b), dw = new(expected.Length);
            var collect = new Collect<TLanes>(dw.Floats, panels * 16, adds: true);
            foreach (var (inputFrom, inputTo, panelFrom, panelTo) in parts)
            {
                Contraction<TLanes>.Columns(
                    x.Floats, aStride, dy.Floats, bStride, depth, inputFrom, inputTo, panelFrom, panelTo, ref collect);
            }

            return dw.Span.ToArray();
        }
    }
}
