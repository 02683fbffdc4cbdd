namespace NetDsl.Examples.Neuron;

/// <summary>Stops a training once its loss is below a limit.</summary>
internal sealed class UntilLoss(double limit) : Callback
{
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (result.TrainLoss < limit)
            context.Stop("small enough");
    }
}
