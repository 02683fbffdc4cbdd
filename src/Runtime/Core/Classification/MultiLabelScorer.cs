using System.Collections.Immutable;
using NetDsl.Engines;
using NetDsl.Scoring;

namespace NetDsl;

/// <summary>Counts, for each label, how often it is found and how often it holds.</summary>
internal sealed unsafe class MultiLabelScorer(ImmutableArray<string> labels, float threshold, int target) : Scorer
{
    private readonly long[] _found = new long[labels.Length], _hold = new long[labels.Length], _both = new long[labels.Length];
    private long _right, _allRight;

    public override void Add(ReadOnlySpan<float> output, in Batch batch)
    {
        var wanted = batch.Target(target);
        for (var i = 0; i < batch.Count; i++)
        {
            var row = (long)(batch.Rows is null ? i : batch.Rows[i]);
            var right = 0;
            for (var label = 0; label < labels.Length; label++)
                if (Add(label, output[i * labels.Length + label] > threshold, Value(wanted, row * labels.Length + label) > 0.5))
                    right++;
            _right += right;
            _allRight += right == labels.Length ? 1 : 0;
        }
    }

    public override Score Finish(double loss, int count)
        => new MultiLabelScore(
            loss, count, (double)_right / ((long)count * labels.Length), (double)_allRight / count, [.. Enumerable.Range(0, labels.Length).Select(ScoreOf)]);

    private bool Add(int label, bool found, bool holds)
    {
        _found[label] += found ? 1 : 0;
        _hold[label] += holds ? 1 : 0;
        _both[label] += found && holds ? 1 : 0;
        return found == holds;
    }

    private ClassScore ScoreOf(int label) => new(
        labels[label], Ratio(_both[label], _found[label]), Ratio(_both[label], _hold[label]), Ratio(2 * _both[label], _found[label] + _hold[label]), _hold[label]);

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
