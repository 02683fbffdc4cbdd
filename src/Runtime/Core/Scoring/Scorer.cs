using NetDsl.Engines;

namespace NetDsl.Scoring;

/// <summary>Gathers, batch after batch, what a score is made of.</summary>
abstract class Scorer
{
    /// <summary>Whether <see cref="Add"/> wants to see the outputs.</summary>
    public virtual bool ReadsOutput => true;

    /// <summary>Takes in the first output and the targets of a batch.</summary>
    public abstract void Add(ReadOnlySpan<float> output, in Batch batch);

    /// <summary>The score of all batches.</summary>
    public abstract Score Finish(double loss, int count);
}
