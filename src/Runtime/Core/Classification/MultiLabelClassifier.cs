using System.Collections.Immutable;
using System.Globalization;
using NetDsl.Data;
using NetDsl.Engines;
using NetDsl.Scoring;

namespace NetDsl;

/// <summary>A network whose first output is the probability of each of several labels, of which any number may hold at once.</summary>
public abstract class MultiLabelClassifier : Network
{
    /// <summary>Called by the generated class.</summary>
    protected MultiLabelClassifier(NetworkDescription description, Device device) : base(description, device)
    {
        var count = description.Outputs[0].Size;
        Labels = description.ClassNames.Length == count
            ? description.ClassNames
            : [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The names that <c>Classes</c> gives the labels; their numbers where the network declares no names.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>A label is taken to hold where its probability is above this. Default: 0.5.</summary>
    public float Threshold { get; set; } = 0.5f;

    /// <summary>Which labels the network finds in one sample.</summary>
    public MultiLabelPrediction Predict(ReadOnlySpan<byte> sample) => PredictOne(sample);

    /// <summary>Which labels the network finds in one sample.</summary>
    public MultiLabelPrediction Predict(ReadOnlySpan<float> sample) => PredictOne(sample);

    /// <summary>Which labels the network finds in one sample: ids, or whole numbers as values.</summary>
    public MultiLabelPrediction Predict(ReadOnlySpan<int> sample) => ReadsIds ? PredictOne(sample) : PredictOne<float>(AsValues(sample));

    /// <summary>Which labels the network finds in each sample of a data set; targets are not looked at.</summary>
    public ImmutableArray<MultiLabelPrediction> PredictMany(DataSet samples)
    {
        var outputs = Outputs(samples);
        return [.. outputs.Chunk(Labels.Length).Select(Wrap)];
    }

    /// <summary>Loss and how often the labels are right.</summary>
    /// <param name="data">Samples with a 0 or 1 for each label.</param>
    /// <param name="batchSize">Samples in one go; 0 leaves the choice to <see cref="Network.MaxBatch"/>.</param>
    public override MultiLabelScore Evaluate(DataSet data, int batchSize = 0) => (MultiLabelScore)base.Evaluate(data, batchSize);

    private protected override Scorer CreateScorer() => new MultiLabelScorer(Labels, Threshold, Structure.ScoredTarget);

    private MultiLabelPrediction PredictOne<T>(ReadOnlySpan<T> sample) where T : unmanaged
    {
        RequireOne(sample);
        var probabilities = new float[Labels.Length];
        Run(sample, probabilities);
        return Wrap(probabilities);
    }

    private MultiLabelPrediction Wrap(float[] probabilities) => new(Labels, [.. probabilities], Threshold);
}
