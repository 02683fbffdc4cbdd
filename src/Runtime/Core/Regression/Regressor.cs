using NetDsl.Data;
using NetDsl.Engines;
using NetDsl.Scoring;

namespace NetDsl;

/// <summary>A network whose first output is numbers to be compared with numbers: values, forecasts, pictures.</summary>
public abstract class Regressor : Network
{
    /// <summary>Called by the generated class.</summary>
    protected Regressor(NetworkDescription description, Device device) : base(description, device) { }

    /// <summary>The network's answers to one sample or to several that lie one after the other.</summary>
    public float[] Predict(ReadOnlySpan<float> samples) => PredictAll(samples);

    /// <summary>The network's answers to one sample or to several that lie one after the other.</summary>
    public float[] Predict(ReadOnlySpan<byte> samples) => PredictAll(samples);

    /// <summary>The network's answers to one sample or to several that lie one after the other: ids, or whole numbers as values.</summary>
    public float[] Predict(ReadOnlySpan<int> samples) => ReadsIds ? PredictAll(samples) : PredictAll<float>(AsValues(samples));

    /// <summary>Loss and errors on a data set.</summary>
    /// <param name="data">Samples with the numbers they should give.</param>
    /// <param name="batchSize">Samples in one go; 0 leaves the choice to <see cref="Network.MaxBatch"/>.</param>
    public override RegressionScore Evaluate(DataSet data, int batchSize = 0) => (RegressionScore)base.Evaluate(data, batchSize);

    private protected override Scorer CreateScorer() => new RegressionScorer(Structure.Outputs[0].Size, Structure.ScoredTarget);

    private float[] PredictAll<T>(ReadOnlySpan<T> samples) where T : unmanaged
    {
        var output = new float[CountOf(samples) * Structure.Outputs[0].Size];
        Run(samples, output);
        return output;
    }
}
