namespace NetDsl.Runtime.Tests.Training;

/// <summary>Cancels the training after so many steps.</summary>
internal sealed class CancelAfter(int steps, CancellationTokenSource source) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Step == steps)
            source.Cancel();
    }
}
