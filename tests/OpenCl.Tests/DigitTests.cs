using NetDsl.Data;
using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>Networks learn real digits on OpenCL as on the CPU.</summary>
public class DigitTests
{
    /// <summary>Between the mean losses of the epoch so far, at any step.</summary>
    private const double Tolerance = 1e-3;

    [SkippableFact]
    public void The_perceptron_learns_as_on_the_CPU() => Compare(device => new Perceptron(device), steps: 200, batch: 32, learnedPart: 0.75);

    [SkippableFact]
    public void LeNet_learns_as_on_the_CPU() => Compare(device => new LeNet(device), steps: 300, batch: 16, learnedPart: 0.75);

    /// <param name="create">Makes the network.</param>
    /// <param name="steps">How long it is trained.</param>
    /// <param name="batch">On how many digits a step.</param>
    /// <param name="learnedPart">The mean loss over all steps is to be at most so much of that over the first: far less than chance would
    /// give.</param>
    private static void Compare(Func<Device, Network> create, int steps, int batch, double learnedPart)
    {
        var device = TestDevice.Get();
        var digits = Mnist.Load(Path.Combine(AppContext.BaseDirectory, "digits")).Train.Take(steps * batch);

        var expected = Losses(create(Device.Cpu()), digits, batch);
        var actual = Losses(create(device), digits, batch);

        Assert.Contains(steps, actual.Keys);
        Assert.All(actual, step => Assert.InRange(step.Value, expected[step.Key] - Tolerance, expected[step.Key] + Tolerance));
        Assert.True(actual[steps] < learnedPart * actual.First().Value, "nothing was learned");
    }

    /// <summary>By step: the mean loss of the epoch so far.</summary>
    private static Dictionary<long, double> Losses(Network created, DataSet digits, int batch)
    {
        using var network = created;
        var losses = new LossCurve();
        network.Fit(digits, new() { Epochs = 1, BatchSize = batch, Progress = losses });
        return losses.BySteps;
    }
}
