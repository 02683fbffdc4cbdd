using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public class RowScratchTests
{
    /// <summary>At each vector of a row stand the values of its lanes' channels.</summary>
    [Fact]
    public void ValuesOfChannelsAreRepeatedUntilTheyBeginAVector()
    {
        for (var channels = 1; channels <= 8; channels++)
        {
            using AlignedMemory first = Noise.Copy(Noise.Of(1, channels)), last = Noise.Copy(Noise.Of(2, channels));
            Floats one = RowScratch.Spread(0, first.Floats, channels), other = RowScratch.Spread(Layout.MostSpreadOfRow - 1, last.Floats, channels);
            Assert.Equal(0, Layout.RowPeriod(channels) % Layout.Lanes);
            for (var i = 0; i < 1000; i++)
            {
                Assert.Equal(first.Span[i % channels], one[i % Layout.RowPeriod(channels)]);
                Assert.Equal(last.Span[i % channels], other[i % Layout.RowPeriod(channels)]);
            }
        }
    }
}
