using NetDsl.Benchmarks.Check;
using NetDsl.Benchmarks.Peers;

namespace NetDsl.Benchmarks.Tests;

/// <summary>Whether a device is right is found out before it is timed.</summary>
public class CheckTests
{
    private readonly Agreement _agreement = new("lenet5, batch 2, cuda", Agreement.Float32);

    [Theory]
    [InlineData("mnist-mlp")]
    [InlineData("mnist-cnn")]
    [InlineData("lenet5")]
    [InlineData("cifar-cnn")]
    [InlineData("resnet20-cifar")]
    [InlineData("imdb-lstm")]
    public void The_CPU_agrees_with_itself_on_other_threads(string network) => CheckVerb.Run(network, "3", "cpu:2");

    [Fact]
    public void Every_name_is_that_of_a_network() => Assert.All(Cell.Names, name =>
    {
        using var cell = Cell.Find("train", name, 1, Device.Cpu(1));
        Assert.NotNull(cell);
    });

    [Fact]
    public void An_unknown_network_is_refused_by_name()
        => Assert.StartsWith("NETWORK: expected one of mnist-mlp,", Assert.Throws<UsageException>(() => CheckVerb.Run("lenet", "3", "1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Differences_are_measured_by_the_largest_number()
    {
        _agreement.Compare("outputs", [0.001f, -100], [0.05f, -100]);

        Assert.Equal(0.049 / 100, _agreement.Largest, 1e-8);
    }

    [Theory]
    [InlineData(1.002f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_too_far_apart_is_told(float number)
    {
        var thrown = Assert.Throws<DisagreementException>(() => _agreement.Compare("the losses of 2 steps", [0.5f, 1], [0.5f, number]));

        Assert.StartsWith("lenet5, batch 2, cuda: the losses of 2 steps, number 1 of 2 is ", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith(" where 0.001 is allowed.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Updates_are_compared_by_their_lengths()
    {
        var updates = new Agreement("lenet5, batch 2, cuda", Agreement.Float32Updates);
        updates.CompareLengths("the update", [3, 4, 0], [3, 4, 0.1f]);
        updates.CompareLengths("no update", [0, 0], [0, 0]);

        Assert.Equal(0.02, updates.Largest, 1e-8);
        Assert.Throws<DisagreementException>(() => updates.CompareLengths("none", [3, 4], [0, 0]));
        Assert.Throws<DisagreementException>(() => updates.CompareLengths("of what stays", [0, 0], [0, 1e-9f]));
        Assert.Throws<DisagreementException>(() => updates.CompareLengths("not a number", [3, 4], [3, float.NaN]));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    public void Nothing_proves_nothing(float number)
        => Assert.Contains("cannot be compared", Assert.Throws<DisagreementException>(() => _agreement.Compare("outputs", [number], [number])).Message, StringComparison.Ordinal);
}
