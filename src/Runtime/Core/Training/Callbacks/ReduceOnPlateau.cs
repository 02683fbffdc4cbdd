using NetDsl.Training;

namespace NetDsl;

/// <summary>Makes the learning rate smaller when a measure has not become better for some epochs.</summary>
/// <param name="factor">What the rate is multiplied with.</param>
/// <param name="patience">How many epochs without a better one it takes.</param>
public sealed class ReduceOnPlateau(double factor = 0.1, int patience = 5) : Callback
{
    private BestSoFar _best = new(Measure.ValidationLoss);

    /// <summary>What is watched.</summary>
    public Measure Measure { get; init; } = Measure.ValidationLoss;

    /// <summary>A smaller gain than this is none.</summary>
    public double MinDelta { get; init; }

    /// <summary>The rate does not become smaller than this part of what it would be otherwise.</summary>
    public double MinFactor { get; init; }

    /// <inheritdoc/>
    public override void OnTrainingStart(TrainingContext context)
    {
        Measure.Require(context);
        _best = new(Measure, MinDelta);
        // The reductions that these epochs led to are part of the network's state already.
        foreach (var result in context.History)
            IsPlateau(result);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (IsPlateau(result))
            context.RateFactor = Math.Max(context.RateFactor * factor, MinFactor);
    }

    private bool IsPlateau(EpochResult result)
    {
        if (_best.Observe(result) || _best.Waited < patience)
            return false;
        _best.Wait();
        return true;
    }
}
