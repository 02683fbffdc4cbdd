using NetDsl.Detection;

namespace NetDsl.Runtime.Tests.Detection.Grid;

public class GridStrideTests
{
    /// <summary>The first is DetectNet's. GoogLeNet's trunk leaves the rest of a cell out, one of convolutions with padding rounds up. On 60 x 80 pixels
    /// strides of 16 to 19 give 3 x 5 cells; 27 x 45 are 3 x 5 whole ones of 9, and on 41 x 41 both 16 and 32 give 2 x 2.</summary>
    [Theory]
    [InlineData(384, 1248, 24, 78, 16)]
    [InlineData(360, 640, 22, 40, 16)]
    [InlineData(360, 640, 23, 40, 16)]
    [InlineData(375, 1242, 23, 77, 16)]
    [InlineData(375, 1242, 24, 78, 16)]
    [InlineData(1080, 1920, 67, 120, 16)]
    [InlineData(600, 800, 37, 50, 16)]
    [InlineData(60, 80, 3, 5, 16)]
    [InlineData(27, 45, 3, 5, 9)]
    [InlineData(64, 96, 4, 6, 16)]
    [InlineData(384, 1248, 78, 24, null)]
    [InlineData(384, 1248, 24, 40, null)]
    [InlineData(41, 41, 2, 2, null)]
    public void The_stride_is_found_from_sizes(int height, int width, int rows, int columns, int? stride)
        => Assert.Equal(stride, GridStride.Of(new(height, width), rows, columns));
}
