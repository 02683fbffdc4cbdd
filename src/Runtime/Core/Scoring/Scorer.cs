using NetDsl.Engines;

namespace NetDsl.Scoring;

/// <summary>Gathers, batch after batch, what a score is made of.</summary>
internal abstract class Scorer
{
    /// <summary>Whether <see cref="Add"/> wants to see the outputs.</summary>
    public virtual bool ReadsOutput => true;

    /// <summary>Takes in the first output and the targets of a batch.</summary>
    public abstract void Add(ReadOnlySpan<float> output, in Batch batch);

    /// <summary>The score of all batches.</summary>
    public abstract Score Finish(double loss, int count);

    /// <summary>A number of a target, whether it is given as a class or as a value.</summary>
    protected static unsafe double Value(Slot target, long place)
        => target.Kind == ElementKind.Int32 ? ((int*)target.Data)[place] : ((float*)target.Data)[place];
}
