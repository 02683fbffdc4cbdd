using NetDsl.Data;
using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>The MNIST perceptron learns real digits on OpenCL as on the CPU.</summary>
public class DigitTests
{
    /// <summary>Between the mean losses of the epoch so far, at any step.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>The mean over all steps is to be so much of the mean over the first: far more than chance would give.</summary>
    private const double LearnedPart = 0.75;

    private const int Steps = 200, Batch = 32;

    [SkippableFact]
    public void The_loss_falls_as_on_the_CPU()
    {
        var device = OpenClDevice.Get();
        var digits = Mnist.Load(Path.Combine(AppContext.BaseDirectory, "digits")).Train.Take(Steps * Batch);

        var expected = Losses(Device.Cpu(), digits);
        var actual = Losses(device, digits);

        Assert.Contains(Steps, actual.Keys);
        Assert.All(actual, step => Assert.InRange(step.Value, expected[step.Key] - Tolerance, expected[step.Key] + Tolerance));
        Assert.True(actual[Steps] < LearnedPart * actual.First().Value, "nothing was learned");
    }

    /// <summary>By step: the mean loss of the epoch so far.</summary>
    private static Dictionary<long, double> Losses(Device device, DataSet digits)
    {
        using var network = new Perceptron(device);
        var losses = new LossCurve();
        network.Fit(digits, new() { Epochs = 1, BatchSize = Batch, Progress = losses });
        return losses.BySteps;
    }
}
