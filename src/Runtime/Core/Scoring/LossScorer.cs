using NetDsl.Engines;

namespace NetDsl.Scoring;

/// <summary>For networks of which nothing is known but their loss.</summary>
internal sealed class LossScorer : Scorer
{
    public override bool ReadsOutput => false;

    public override void Add(ReadOnlySpan<float> output, in Batch batch) { }

    public override Score Finish(double loss, int count) => new(loss, count);
}
