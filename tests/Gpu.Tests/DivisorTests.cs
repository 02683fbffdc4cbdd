using NetDsl.Gpu;

namespace NetDsl.GpuTests;

/// <summary>Kernels divide by a product and a shift what they cannot divide by a constant.</summary>
public class DivisorTests
{
    public static TheoryData<int> Divisors
        => [.. Enumerable.Range(1, 40), 49, 78, 147, 576, 1872, 7488, .. Enumerable.Range(6, 25).SelectMany(bit => new[] { (1 << bit) - 1, 1 << bit, (1 << bit) + 1 }), int.MaxValue - 1, int.MaxValue];

    [Theory]
    [MemberData(nameof(Divisors))]
    public void Quotient_and_remainder_are_those_of_a_division(int value)
    {
        var divisor = Divisor.By(value);

        Assert.Equal(value, divisor);
        foreach (int number in Numbers(value))
        {
            Assert.Equal(number / value, number / divisor);
            Assert.Equal(number % value, number % divisor);
        }
    }

    /// <summary>Small ones, large ones, any, and those on both sides of a multiple.</summary>
    private static IEnumerable<int> Numbers(int value)
    {
        var random = new Random(value);
        int[] any = [.. Enumerable.Range(0, 1000).Select(_ => random.Next())];
        return Enumerable.Range(0, 100).Concat(Enumerable.Range(int.MaxValue - 99, 99)).Append(int.MaxValue).Concat(any)
            .Concat(any.Select(number => number / value * value).SelectMany(multiple => new[] { multiple, Math.Max(0, multiple - 1) }));
    }
}
