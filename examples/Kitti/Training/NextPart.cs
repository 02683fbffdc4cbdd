namespace NetDsl.Examples.Kitti;

/// <summary>Ends the training after an epoch, for it to go on with other pictures.</summary>
sealed class NextPart : Callback
{
    /// <summary>What the training says that it was stopped by.</summary>
    public const string Reason = "next part";

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (result.Epoch < context.Options.Epochs)
            context.Stop(Reason);
    }
}
