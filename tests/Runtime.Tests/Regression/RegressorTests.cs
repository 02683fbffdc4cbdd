using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Regression;

public class RegressorTests
{
    [Fact]
    public void A_parabola_is_learned()
    {
        using var net = new TinyRegressor();
        var data = TinyData.Parabola();
        var before = net.Evaluate(data);
        net.Fit(data, new() { Epochs = 300, BatchSize = 10 });
        var after = net.Evaluate(data);
        Assert.True(after.R2 > 0.95 && after.R2 > before.R2, $"{before} {after}");
        Assert.Equal(0.25f, net.Predict([0.5f])[0], 0.1f);
        Assert.Equal(net.Predict([0f, 1f]), net.Predict([0, 1]));
    }

    [Fact]
    public void Scores_agree_with_figures_worked_out_by_hand()
    {
        using var net = new TinyRegressor();
        // The output is then its bias.
        net.SetWeights("Dense2.weight", new float[8]);
        net.SetWeights("Dense2.bias", [2]);
        var score = net.Evaluate(NetDsl.Data.DataSet.Create(new float[4], [1], new float[] { 1, 2, 3, 6 }, [1]), batchSize: 3);
        // Errors 1, 0, -1, -4; the targets' mean is 3 and their squared deviations are 4 + 1 + 0 + 9 = 14.
        Assert.Equal(18 / 2.0 / 4, score.Loss, 1e-6);
        Assert.Equal(6 / 4.0, score.MeanAbsoluteError, 1e-6);
        Assert.Equal(Math.Sqrt(18 / 4.0), score.RootMeanSquaredError, 1e-6);
        Assert.Equal(1 - 18 / 14.0, score.R2, 1e-6);
        Assert.Equal(score.R2, score.Metrics.Single(m => m.Name == Metric.R2).Value);
    }
}
