using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Seeded inputs for the kernels, and how results are compared with a reference.</summary>
internal static class Noise
{
    /// <summary>So many floats from -1 to 1.</summary>
    public static float[] Of(int seed, int length)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() * 2 - 1)];
    }

    public static AlignedMemory Copy(float[] values)
    {
        var memory = new AlignedMemory(values.Length);
        values.CopyTo(memory.Span);
        return memory;
    }

    /// <summary>Each value within the tolerance, relative to the largest magnitude expected.</summary>
    public static void AssertNear(double[] expected, float[] actual, double tolerance)
    {
        var scale = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * scale,
                FormattableString.Invariant($"at {i}: {actual[i]} instead of {expected[i]}"));
        }
    }
}
