using NetDsl.Engines;
using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Numbers;

public class InitializerTests
{
    const int Count = 1 << 18;

    /// <summary>Five standard errors of the estimate, so that the fixed seeds have room but a wrong formula has none.</summary>
    static double Tolerance(double spread) => 5 * spread / Math.Sqrt(Count);

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

    static float[] Fill(Initializer initializer, uint seed)
    {
        var values = new float[Count];
        Initializers.Fill(Parameter("Dense1.weight", Count, initializer), seed, values);
        return values;
    }

    static ParameterDescription Parameter(string name, int size, Initializer initializer)
        => new(name, [size], initializer, new(ParameterLayoutKind.Vector, 1, size, [0]));
}
