namespace NetDsl;

/// <summary>Something to be done while a network is trained. A callback serves one training at a time.</summary>
public abstract class Callback
{
    /// <summary>Before the first step. <see cref="TrainingContext.History"/> has the epochs of earlier calls and of the loaded
    /// checkpoint: what a callback remembers can be made up from them.</summary>
    public virtual void OnTrainingStart(TrainingContext context) { }

    /// <summary>Before each epoch.</summary>
    public virtual void OnEpochStart(TrainingContext context) { }

    /// <summary>After each epoch and its validation.</summary>
    public virtual void OnEpochEnd(TrainingContext context, EpochResult result) { }

    /// <summary>After training, however it ended: <see cref="TrainingContext.Outcome"/> tells.</summary>
    public virtual void OnTrainingEnd(TrainingContext context) { }
}
