using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public class TransposedTapTests
{
    [Theory]
    [InlineData(3, 5)]
    [InlineData(16, 16)]
    [InlineData(20, 37)]
    public void EveryWeightFindsItsPlaceByChannelTapAndOutput(int inputs, int outputs)
    {
        int[] order = [2, 0, 3, 1];
        var panels = Layout.Panels(outputs);
        using AlignedMemory transposed = new(Layout.Panels(inputs) * order.Length * outputs * 16), weights = new(16);
        for (var row = 0; row < order.Length * inputs; row++)
        {
            for (var panel = 0; panel < panels; panel++)
            {
                for (var lane = 0; lane < 16; lane++) weights.Span[lane] = 1 + row * panels * 16 + panel * 16 + lane;
                TransposedPanels.StoreTap(Lanes256.Load(weights.Floats), transposed.Floats, row, panel, outputs, inputs, order);
            }
        }

        var expected = new float[transposed.Length];
        for (var row = 0; row < order.Length * inputs; row++)
        {
            for (var f = 0; f < outputs; f++)
            {
                int c = row % inputs, place = order[row / inputs];
                expected[((c / 16 * order.Length + place) * outputs + f) * 16 + c % 16] = 1 + row * panels * 16 + f;
            }
        }

        Assert.Equal(expected, transposed.Span.ToArray());
    }
}
