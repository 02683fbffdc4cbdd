using System.Collections.Immutable;
using System.Globalization;
using NetDsl.Data;
using NetDsl.Engines;
using NetDsl.Scoring;

namespace NetDsl;

/// <summary>A network whose first output is the probability of each class. With a single output it tells two classes apart:
/// the output is the probability of the second.</summary>
public abstract class Classifier : Network
{
    /// <summary>Called by the generated class.</summary>
    protected Classifier(NetworkDescription description, Device device) : base(description, device)
    {
        var count = Math.Max(description.Outputs[0].Size, 2);
        Classes = description.ClassNames.Length == count
            ? description.ClassNames
            : [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The names of the classes; their numbers where the network declares no names.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>What the network takes one sample for.</summary>
    public Classification Predict(ReadOnlySpan<byte> sample) => PredictOne(sample);

    /// <summary>What the network takes one sample for.</summary>
    public Classification Predict(ReadOnlySpan<float> sample) => PredictOne(sample);

    /// <summary>What the network takes one sample for: ids, or whole numbers as values.</summary>
    public Classification Predict(ReadOnlySpan<int> sample) => ReadsIds ? PredictOne(sample) : PredictOne<float>(AsValues(sample));

    /// <summary>What the network takes each of several samples for, which lie one after the other.</summary>
    public ImmutableArray<Classification> PredictMany(ReadOnlySpan<byte> samples) => PredictAll(samples);

    /// <summary>What the network takes each of several samples for, which lie one after the other.</summary>
    public ImmutableArray<Classification> PredictMany(ReadOnlySpan<float> samples) => PredictAll(samples);

    /// <summary>What the network takes each of several samples for, which lie one after the other: ids, or whole numbers as values.</summary>
    public ImmutableArray<Classification> PredictMany(ReadOnlySpan<int> samples) => ReadsIds ? PredictAll(samples) : PredictAll<float>(AsValues(samples));

    /// <summary>What the network takes each sample of a data set for; targets are not looked at.</summary>
    public ImmutableArray<Classification> PredictMany(DataSet samples) => Wrap(Outputs(samples));

    /// <summary>Loss, accuracy and confusion on a data set.</summary>
    /// <param name="data">Samples with class numbers or one-hot vectors.</param>
    /// <param name="batchSize">Samples in one go; 0 leaves the choice to <see cref="Network.MaxBatch"/>.</param>
    public override ClassificationScore Evaluate(DataSet data, int batchSize = 0) => (ClassificationScore)base.Evaluate(data, batchSize);

    private protected override Scorer CreateScorer() => new ClassificationScorer(Classes, Structure.Outputs[0].Size, Structure.ScoredTarget);

    private Classification PredictOne<T>(ReadOnlySpan<T> sample) where T : unmanaged
    {
        RequireOne(sample);
        var probabilities = new float[Structure.Outputs[0].Size];
        Run(sample, probabilities);
        return Wrap(probabilities)[0];
    }

    private ImmutableArray<Classification> PredictAll<T>(ReadOnlySpan<T> samples) where T : unmanaged
    {
        var probabilities = new float[CountOf(samples) * Structure.Outputs[0].Size];
        Run(samples, probabilities);
        return Wrap(probabilities);
    }

    private ImmutableArray<Classification> Wrap(float[] outputs)
    {
        var size = Structure.Outputs[0].Size;
        var results = ImmutableArray.CreateBuilder<Classification>(outputs.Length / size);
        for (var start = 0; start < outputs.Length; start += size)
            results.Add(new(Classes, size == 1 ? [1 - outputs[start], outputs[start]] : [.. outputs.AsSpan(start, size)]));
        return results.MoveToImmutable();
    }
}
