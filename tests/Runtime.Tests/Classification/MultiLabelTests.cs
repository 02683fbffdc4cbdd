using NetDsl.Data;
using NetDsl.Engines;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Classification;

public class MultiLabelTests
{
    private static readonly string[] Names = ["wet", "cold", "dark"];

    [Fact]
    public void Labels_above_the_threshold_are_found()
    {
        using var net = Constant(0.9f, 0.4f, 0.6f);
        var found = net.Predict([1f, 2f]);
        Assert.Equal(["wet", "dark"], found.Found.Select(label => label.Label));
        Assert.Equal([0.9f, 0.4f, 0.6f], found.Probabilities.ToArray());
        Assert.Equal(found.Probabilities.AsEnumerable(), net.Predict([1, 2]).Probabilities.AsEnumerable());
        Assert.True(found.Has(2) && !found.Has(1));
        net.Threshold = 0.7f;
        Assert.Equal("wet (90.0 %)", net.Predict([1f, 2f]).ToString());
        net.Threshold = 0.95f;
        Assert.Equal("none", net.PredictMany(DataSet.Create(new float[4], [2], new float[6], [3]))[1].ToString());
    }

    [Fact]
    public void Scores_agree_with_figures_worked_out_by_hand()
    {
        using var net = Constant(0.9f, 0.4f, 0.6f);
        // It always says wet and dark. The third sample is just that, the first is not dark, the second neither wet nor dark but cold.
        var score = net.Evaluate(DataSet.Create(new float[6], [2], new float[] { 1, 0, 0, 0, 1, 0, 1, 0, 1 }, [3]), batchSize: 2);
        Assert.Equal((2 + 0 + 3) / 9.0, score.Accuracy, 1e-12);
        Assert.Equal(1 / 3.0, score.ExactMatch, 1e-12);
        Assert.Equal(new ClassScore("wet", 2 / 3.0, 1, 0.8, 2), score.Labels[0]);
        Assert.Equal(new ClassScore("cold", 0, 0, 0, 1), score.Labels[1]);
        Assert.Equal(new ClassScore("dark", 1 / 3.0, 1, 0.5, 1), score.Labels[2]);
        Assert.Equal(1.3 / 3, score.MacroF1, 1e-12);
        Assert.Equal([Metric.Accuracy, Metric.ExactMatch], score.Metrics.Select(metric => metric.Name));
    }

    [Fact]
    public void A_prediction_is_of_one_sample()
    {
        using var net = Constant(0, 0, 0);
        Assert.Throws<ShapeMismatchException>(() => net.Predict(new float[4]));
    }

    private static TinyLabels Constant(params float[] outputs)
    {
        var net = new TinyLabels();
        net.SetWeights("Dense2.weight", new float[8 * 3]);
        net.SetWeights("Dense2.bias", outputs);
        return net;
    }

    private sealed class TinyLabels() : MultiLabelClassifier(TinyDescription.Of("TinyLabels", 2, 8, 3, false, classNames: Names), Device.Cpu(1))
    {
        protected override Engine CreateEngine(Device device) => new TinyEngine(2, 8, 3, classifies: false);
    }
}
