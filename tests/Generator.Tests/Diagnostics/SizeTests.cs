using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Networks of many numbers: those that memory has no room for are reported, and long lists of numbers compile.</summary>
public class SizeTests
{
    [Fact]
    public void What_a_sample_needs_has_to_fit()
        => Assert.Equal("NDSL0206", Assert.Single(GeneratorRun.Of("""
            [Network, Input(2048, 2048, 3), Conv(100, Pad = 1), Relu, Conv(100, Pad = 1), Relu, Conv(100, Pad = 1), Relu, Conv(100, Pad = 1), Relu, Conv(100, Pad = 1), Relu,
                GlobalAvgPool, Dense(2), MeanSquaredError, Sgd]
            public partial class Net;
            """).Reported).Id);

    [Fact]
    public void Weights_have_to_fit()
        => Assert.Equal("NDSL0206", Assert.Single(GeneratorRun.Of("""
            [Network, Input(20000), Dense(20000), Relu, Dense(20000), Relu, Dense(20000), Relu, Dense(2), MeanSquaredError, Adam]
            public partial class Net;
            """).Reported).Id);

    [Fact]
    public void A_thousand_classes_may_have_a_weight_each()
    {
        string weights = string.Join(", ", Enumerable.Range(1, 1000).Select(weight => $"{weight}"));
        Assert.Empty(GeneratorRun.Of($$"""
            [Network, Input(5), Dense(1000), Softmax, CrossEntropy(ClassWeights = new double[] { {{weights}} }), Sgd]
            public partial class Net;
            """).All);
    }
}
