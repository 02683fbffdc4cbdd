using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public class HaloTests
{
    [Theory]
    [InlineData(1, 4, 0, 0, 0, 0)]
    [InlineData(3, 6, 1, 1, 2, 2)]
    [InlineData(3, 6, 2, 1, 3, 0)]
    [InlineData(1, 5, 0, 1, 0, 4)]
    public void ClearsTheHaloOfTheseSamplesAndNothingElse(int height, int width, int top, int bottom, int left, int right)
    {
        const int Samples = 4;
        int row = left + width + right, stride = (top + height + bottom) * row + 3;
        using var memory = new AlignedMemory(Samples * stride);
        memory.Span.Fill(1);
        Halo.Clear(memory.Floats, stride, height, width, top, bottom, left, right, 1, 3);
        for (var i = 0; i < memory.Length; i++)
        {
            int sample = i / stride, y = i % stride / row - top, x = i % stride % row - left;
            var picture = y >= 0 && y < height && x >= 0 && x < width;
            var between = i % stride >= (top + height + bottom) * row;
            Assert.Equal(sample is 1 or 2 && !picture && !between ? 0 : 1, memory.Span[i]);
        }
    }
}
