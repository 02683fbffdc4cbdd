using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public sealed class TileLinesTests
{
    /// <summary>However many tiles are taken at a time, and whoever takes them: what is read are the pictures' own pixels, each once.</summary>
    [Theory]
    [InlineData(1, 4, 4)]
    [InlineData(3, 13, 14)]
    [InlineData(2, 3, 2)]
    [InlineData(4, 9, 5)]
    public void All_pixels_are_read_once(int samples, int height, int width)
    {
        foreach (var side in new[] { 2, 4 })
        {
            var lines = new TileLines(default, new(height * width, width, 1, 1), width, height, side);
            var tiles = samples * ((height + side - 1) / side) * ((width + side - 1) / side);
            for (var most = 1; most <= tiles; most++)
            {
                var next = 0;
                for (var tile = 0; tile < tiles; tile += most)
                {
                    var (from, to) = lines.Pixels(tile, Math.Min(tile + most, tiles));
                    Assert.Equal(next, from);
                    Assert.True(from <= to);
                    next = to;
                }

                Assert.Equal(samples * height * width, next);
            }
        }
    }
}
