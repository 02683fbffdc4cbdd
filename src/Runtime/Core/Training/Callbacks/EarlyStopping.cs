using NetDsl.Training;

namespace NetDsl;

/// <summary>Stops when a measure has not become better for some epochs. However the training ends, the network is then as it was
/// after its best epoch: weights, optimiser and place in the training.</summary>
/// <param name="patience">How many epochs without a better one end the training.</param>
public sealed class EarlyStopping(int patience = 5) : Callback
{
    private BestSoFar _best = new(Measure.ValidationLoss);

    /// <summary>What is watched.</summary>
    public Measure Measure { get; init; } = Measure.ValidationLoss;

    /// <summary>A smaller gain than this is none.</summary>
    public double MinDelta { get; init; }

    /// <inheritdoc/>
    public override void OnTrainingStart(TrainingContext context)
    {
        Measure.Require(context);
        _best = Replay(context.History);
        if (context.State.Best?.Epoch == _best.Epoch)
            return;
        // The best weights of an earlier training are gone unless they are the present ones: then the search begins anew.
        var present = context.History.Count > 0 && _best.Epoch == context.History.Count;
        context.State.Best = present ? context.Network.TakeSnapshot() : null;
        if (!present)
            _best = Replay([]);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (_best.Observe(result))
            (context.State.Best ??= context.Network.TakeSnapshot()).Take(context.Network);
        else if (_best.Waited >= patience)
            context.Stop($"no better {Measure.Name} for {patience} {(patience == 1 ? "epoch" : "epochs")} after epoch {_best.Epoch}");
    }

    /// <inheritdoc/>
    public override void OnTrainingEnd(TrainingContext context)
    {
        if (context.State.Best is { } best)
            context.Network.Restore(best);
        context.State.Best = null;
    }

    private BestSoFar Replay(IEnumerable<EpochResult> history)
    {
        var best = new BestSoFar(Measure, MinDelta);
        foreach (var result in history)
            best.Observe(result);
        return best;
    }
}
