using NetDsl.Engines;

namespace NetDsl.Runtime.Tests.Engines;

public class ParameterPackingTests
{
    private const float Garbage = 99;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 16)]
    [InlineData(5, 17)]
    [InlineData(20, 10)]
    [InlineData(33, 48)]
    public void Panels_and_their_transposed_copy_lie_where_the_layout_says(int rows, int columns)
    {
        var size = rows * RoundUp(columns);
        var layout = new ParameterLayout(ParameterLayoutKind.Panels, rows, columns, [0, size], Transposed: 2 * size);
        Assert.Equal(size, ParameterPacking.SizeOf(layout));
        Assert.Equal(columns * RoundUp(rows), ParameterPacking.SizeOfTransposed(layout));
        var memory = Enumerable.Repeat(Garbage, 2 * size + columns * RoundUp(rows)).ToArray();
        var logical = Enumerable.Range(1, rows * columns).Select(i => (float)i).ToArray();
        ParameterPacking.Write(layout, 0, logical, memory);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                Assert.Equal(logical[row * columns + column], memory[(column / 16 * rows + row) * 16 + column % 16]);
                Assert.Equal(logical[row * columns + column], memory[2 * size + (row / 16 * columns + column) * 16 + row % 16]);
            }

        // What is not a value is a zero; the state slot was not written to.
        Assert.Equal(size - logical.Length, memory[..size].Count(v => v == 0));
        Assert.Equal(columns * RoundUp(rows) - logical.Length, memory[(2 * size)..].Count(v => v == 0));
        Assert.All(memory[size..(2 * size)], v => Assert.Equal(Garbage, v));
        Assert.Equal(logical, Read(layout, 0, memory, logical.Length));
    }

    [Fact]
    public void State_slots_go_to_their_own_place_and_leave_the_transposed_copy_alone()
    {
        var layout = new ParameterLayout(ParameterLayoutKind.Panels, 2, 2, [0, 32], Transposed: 64);
        var memory = Enumerable.Repeat(Garbage, 96).ToArray();
        ParameterPacking.Write(layout, 1, [1, 2, 3, 4], memory);
        Assert.All(memory[..32].Concat(memory[64..]), v => Assert.Equal(Garbage, v));
        Assert.Equal([1, 2, 3, 4], Read(layout, 1, memory, 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(19)]
    public void Vectors_are_padded_with_zeros(int count)
    {
        var layout = new ParameterLayout(ParameterLayoutKind.Vector, 1, count, [8]);
        var memory = Enumerable.Repeat(Garbage, 48).ToArray();
        var logical = Enumerable.Range(1, count).Select(i => (float)i).ToArray();
        ParameterPacking.Write(layout, 0, logical, memory);
        Assert.Equal([.. Enumerable.Repeat(Garbage, 8), .. logical, .. new float[RoundUp(count) - count]], memory[..(8 + RoundUp(count))]);
        Assert.Equal(Garbage, memory[8 + RoundUp(count)]);
        Assert.Equal(logical, Read(layout, 0, memory, count));
    }

    private static int RoundUp(int count) => (count + 15) / 16 * 16;

    private static float[] Read(ParameterLayout layout, int slot, float[] memory, int count)
    {
        var logical = new float[count];
        ParameterPacking.Read(layout, slot, memory, logical);
        return logical;
    }
}
