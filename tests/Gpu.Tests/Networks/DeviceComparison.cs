using NetDsl.Data;

namespace NetDsl.GpuTests.Networks;

/// <summary>Trains a network on a device and on the CPU from the same seed, and compares losses, weights and outputs.</summary>
internal static class DeviceComparison
{
    /// <summary>Of the largest number compared: sums run in another order, and a step starts from the last one's rounding.</summary>
    private const double Tolerance = 2e-4;

    /// <summary>The same where factors are rounded to eleven bits: sums of products' sizes are a few times the largest sum.</summary>
    private const double Tf32Tolerance = 4e-3;

    public static void Run(Func<Device, Network> create, Device device, int samples, int batch, int epochs)
    {
        using Network expected = create(Device.Cpu(1)), actual = create(device);
        double tolerance = actual.Precision == Precision.Tf32 ? Tf32Tolerance : Tolerance;
        var data = Samples.For(expected.Structure, samples);
        if (expected.Structure.Training is not null)
        {
            Compare("losses", Train(expected, data, batch, epochs), Train(actual, data, batch, epochs), tolerance);
            foreach (var parameter in expected.Structure.Parameters)
            {
                Compare(parameter.Name, expected.GetWeights(parameter.Name), actual.GetWeights(parameter.Name), tolerance);
            }

            Compare("loss", [(float)expected.Evaluate(data, batch).Loss], [(float)actual.Evaluate(data, batch).Loss], tolerance);
        }

        expected.MaxBatch = actual.MaxBatch = batch;
        Compare("outputs", expected.Outputs(data), actual.Outputs(data), tolerance);
    }

    /// <summary>The loss of each epoch.</summary>
    internal static float[] Train(Network network, DataSet data, int batch, int epochs)
        => [.. network.Fit(data, new() { Epochs = epochs, BatchSize = batch }).Epochs.Select(epoch => (float)epoch.TrainLoss)];

    private static void Compare(string what, float[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        double magnitude = Math.Max(1e-2, expected.Max(MathF.Abs));
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(expected[i] - actual[i]) / magnitude;
            Assert.True(error <= tolerance, FormattableString.Invariant($"{what}: number {i} of {expected.Length} is {actual[i]:R}, not {expected[i]:R}"));
        }
    }
}
