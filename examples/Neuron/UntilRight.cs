namespace NetDsl.Examples.Neuron;

/// <summary>Stops a training once every sample that validates is right.</summary>
internal sealed class UntilRight : Callback
{
    public override void OnEpochEnd(TrainingContext context, EpochResult result)
    {
        if (result.ValidationAccuracy == 1)
            context.Stop("all right");
    }
}
