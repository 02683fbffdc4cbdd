using NetDsl.Engines;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Regression;

public class ForecastTests
{
    [Fact]
    public void What_is_forecast_is_seen_for_the_next_forecast()
    {
        // It sees two values and gives twice the last less the first: a line goes on as a line.
        using var net = new TwoStep();
        Assert.Equal([5, 6, 7, 8], net.Forecast([0, 9, 3, 4], 4).Select(value => MathF.Round(value, 2)));
        Assert.Empty(net.Forecast([3, 4], 0));
    }

    [Fact]
    public void The_past_is_as_long_as_the_network_sees()
    {
        using var net = new TwoStep();
        Assert.Throws<ShapeMismatchException>(() => net.Forecast([1], 1));
    }

    /// <summary>y = 2 b - a, by hidden neurons that are nearly linear where numbers are small.</summary>
    private sealed class TwoStep : Regressor
    {
        private const float Small = 1e-3f;

        public TwoStep() : base(TinyDescription.Of("TwoStep", 2, 2, 1, false), Device.Cpu(1))
        {
            SetWeights("Dense1.weight", [Small, 0, 0, Small]);
            SetWeights("Dense1.bias", new float[2]);
            SetWeights("Dense2.weight", [-1 / Small, 2 / Small]);
            SetWeights("Dense2.bias", new float[1]);
        }

        protected override Engine CreateEngine(Device device) => new TinyEngine(2, 2, 1, classifies: false);
    }
}
