using NetDsl.Serialization;
using NetDsl.Training;

namespace NetDsl;

/// <summary>Saves the network after epochs: the last state, or the best one. The file is always whole.</summary>
/// <param name="path">Where to; the file before is replaced.</param>
public sealed class Checkpoint(string path) : Callback
{
    private BestSoFar? _best;
    private long _saved;

    /// <summary>Saves only after an epoch that was better by this measure than all before; null saves whatever comes.</summary>
    public Measure? Best { get; init; }

    /// <summary>Saves after every so many epochs only, and after the last, also where another callback made it the last.</summary>
    public int Every { get; init; } = 1;

    /// <inheritdoc/>
    public override void OnTrainingStart(TrainingContext context)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Every);
        AtomicFile.RequirePlace(path);
        Best?.Require(context);
        _best = Best is null ? null : new(Best);
        foreach (var result in context.History)
            _best?.Observe(result);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (_best is not null ? _best.Observe(result) : result.Epoch % Every == 0 || result.Epoch == context.Options.Epochs)
            Save(context);
    }

    /// <inheritdoc/>
    public override void OnTrainingEnd(TrainingContext context)
    {
        if (_best is null && context.Outcome == TrainingOutcome.Stopped && context.Network.Step != _saved)
            Save(context);
    }

    private void Save(TrainingContext context)
    {
        context.Network.Save(path);
        _saved = context.Network.Step;
    }
}
