using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>Recurrent networks learn on OpenCL as on the CPU.</summary>
public class SequenceTests
{
    /// <summary>Between the losses of the same step.</summary>
    private const double Tolerance = 1e-3;

    private const int Steps = 48, Batch = 24;

    [SkippableFact]
    public void An_Lstm_that_reads_ids_learns_as_on_the_CPU() => Compare(device => new Reader(device));

    [SkippableFact]
    public void Cells_of_all_kinds_learn_as_on_the_CPU() => Compare(device => new Cells(device));

    private static void Compare(Func<Device, Network> create)
    {
        float[] expected = Losses(create(Device.Cpu())), actual = Losses(create(TestDevice.Get()));

        Assert.Equal(Steps, actual.Length);
        for (int step = 0; step < Steps; step++)
        {
            Assert.True(Math.Abs(expected[step] - actual[step]) <= Tolerance,
                FormattableString.Invariant($"step {step}: the loss is {actual[step]:R}, not {expected[step]:R}"));
        }

        Assert.True(actual[^1] < 0.9 * actual[0], FormattableString.Invariant($"nothing was learned: from {actual[0]} to {actual[^1]}"));
    }

    /// <summary>Of each step: an epoch is one, on the same samples.</summary>
    private static float[] Losses(Network created)
    {
        using var network = created;
        return DeviceComparison.Train(network, Samples.For(network.Structure, Batch), Batch, Steps);
    }
}
