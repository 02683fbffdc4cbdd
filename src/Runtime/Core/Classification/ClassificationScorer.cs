using System.Collections.Immutable;
using NetDsl.Engines;
using NetDsl.Scoring;

namespace NetDsl;

/// <summary>Fills a confusion matrix. A network with a single output gives the probability of the second of two classes.</summary>
internal sealed unsafe class ClassificationScorer(ImmutableArray<string> labels, int outputSize, int target) : Scorer
{
    private readonly ConfusionMatrix _confusion = new(labels);

    public override void Add(ReadOnlySpan<float> output, in Batch batch)
    {
        var wanted = batch.Target(target);
        for (var i = 0; i < batch.Count; i++)
        {
            var row = batch.Rows is null ? i : batch.Rows[i];
            _confusion.Add(Actual(wanted, row), Class(output.Slice(i * outputSize, outputSize)));
        }
    }

    public override Score Finish(double loss, int count) => new ClassificationScore(loss, count, _confusion);

    private int Actual(Slot wanted, int row) => wanted.Kind == ElementKind.Int32
        ? ((int*)wanted.Data)[row]
        : Class(new((float*)wanted.Data + (long)row * outputSize, outputSize));

    private static int Class(ReadOnlySpan<float> probabilities)
        => probabilities.Length == 1 ? probabilities[0] > 0.5f ? 1 : 0 : MostProbable.Of(probabilities);
}
