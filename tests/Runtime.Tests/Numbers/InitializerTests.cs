using NetDsl.Engines;
using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Numbers;

public class InitializerTests
{
    private const int Count = 1 << 18;

    /// <summary>Five standard errors of the estimate, so that the fixed seeds have room but a wrong formula has none.</summary>
    private static double Tolerance(double spread) => 5 * spread / Math.Sqrt(Count);

    [Theory]
    [InlineData(1u)]
    [InlineData(77u)]
    public void Normal_numbers_have_the_moments_of_the_distribution(uint seed)
    {
        var values = Fill(new(InitializerKind.Normal, 0.05), seed).Select(v => v / 0.05).ToArray();
        Assert.Equal(0, values.Average(), Tolerance(1));
        Assert.Equal(1, values.Average(v => v * v), Tolerance(Math.Sqrt(2)));
        Assert.Equal(0, values.Average(v => v * v * v), Tolerance(Math.Sqrt(15)));
        Assert.Equal(3, values.Average(v => v * v * v * v), Tolerance(Math.Sqrt(96)));
        Assert.Equal(0.6827, values.Count(v => Math.Abs(v) < 1) / (double)Count, Tolerance(0.5));
        // Neighbours come from one pair of Box and Muller's: they must have nothing to do with each other.
        Assert.Equal(0, values.Zip(values.Skip(1), (a, b) => a * b).Average(), Tolerance(1));
    }

    [Fact]
    public void Uniform_numbers_fill_their_range()
    {
        var values = Fill(new(InitializerKind.Uniform, 0.3), 4);
        Assert.All(values, v => Assert.InRange(v, -0.3f, MathF.BitDecrement(0.3f)));
        Assert.Equal(0, values.Average(), Tolerance(0.3));
        Assert.Equal(0.03, values.Average(v => (double)v * v), Tolerance(0.09));
    }

    [Theory]
    [InlineData(1, 40, 50)]
    [InlineData(1, 100, 20)]
    [InlineData(1.5, 25, 100)]
    [InlineData(0.5, 33, 33)]
    [InlineData(2, 1, 7)]
    [InlineData(2, 7, 1)]
    public void Orthogonal_matrices_are(double gain, int rows, int columns)
    {
        var matrix = Orthogonal([rows, columns], gain, seed: 3);
        for (var one = 0; one < Math.Min(rows, columns); one++)
            for (var other = 0; other <= one; other++)
                Assert.Equal(one == other ? gain * gain : 0, Enumerable.Range(0, Math.Max(rows, columns)).Sum(i => At(one, i) * At(other, i)), 1e-6);

        double At(int vector, int i) => rows < columns ? matrix[vector * columns + i] : matrix[i * columns + vector];
    }

    [Fact]
    public void Filters_are_the_columns_of_an_orthogonal_matrix()
        => Assert.Equal(Orthogonal([3 * 2 * 4, 5], 1, seed: 1), Orthogonal([3, 2, 4, 5], 1, seed: 1));

    /// <summary>An angle that has no favourites has a cosine of mean 0 and mean square 1/2; one in two matrices is a reflection.</summary>
    [Fact]
    public void Orthogonal_matrices_have_no_favourites()
    {
        const int Drawn = 4000;
        double Error(double spread) => 5 * spread / Math.Sqrt(Drawn);
        var matrices = Enumerable.Range(0, Drawn).Select(seed => Orthogonal([2, 2], 1, (uint)seed)).ToArray();
        Assert.Equal(0, matrices.Average(m => m[0]), Error(Math.Sqrt(0.5)));
        Assert.Equal(0.5, matrices.Average(m => m[0] * m[0]), Error(Math.Sqrt(0.125)));
        Assert.Equal(0, matrices.Average(m => (double)m[0] * m[1]), Error(Math.Sqrt(0.125)));
        Assert.Equal(0.5, matrices.Average(m => m[0] * m[3] - m[1] * m[2] > 0 ? 1.0 : 0.0), Error(0.5));
    }

    [Fact]
    public void Constants_and_values_are_taken_as_they_are()
    {
        Assert.All(Fill(new(InitializerKind.Constant, 0.25), 1), v => Assert.Equal(0.25f, v));
        var values = new float[3];
        Initializers.Fill(Parameter("p", 3, new(InitializerKind.Values, 0, [1, -2, 3])), 1, values);
        Assert.Equal([1, -2, 3], values);
    }

    [Fact]
    public void Seed_and_name_tell_parameters_apart_and_nothing_else_does()
    {
        var initializer = new Initializer(InitializerKind.Normal, 1);
        float[] Draw(string name, uint seed, int size)
        {
            var values = new float[size];
            Initializers.Fill(Parameter(name, size, initializer), seed, values);
            return values;
        }

        var first = Draw("Dense1.weight", 1, 100);
        Assert.Equal(first, Draw("Dense1.weight", 1, 100));
        Assert.Equal(first, Draw("Dense1.weight", 1, 200)[..100]);
        Assert.NotEqual(first, Draw("Dense1.weight", 2, 100));
        Assert.NotEqual(first, Draw("Dense2.weight", 1, 100));
    }

    private static float[] Fill(Initializer initializer, uint seed)
    {
        var values = new float[Count];
        Initializers.Fill(Parameter("Dense1.weight", Count, initializer), seed, values);
        return values;
    }

    private static float[] Orthogonal(int[] shape, double gain, uint seed)
    {
        var values = new float[shape.Aggregate((product, extent) => product * extent)];
        Initializers.Fill(new("p", [.. shape], new(InitializerKind.Orthogonal, gain), new(ParameterLayoutKind.Vector, 1, values.Length, [0])), seed, values);
        return values;
    }

    private static ParameterDescription Parameter(string name, int size, Initializer initializer)
        => new(name, [size], initializer, new(ParameterLayoutKind.Vector, 1, size, [0]));
}
