namespace NetDsl.OpenClTests;

/// <summary>Keeps what a training reports.</summary>
internal sealed class LossCurve : IProgress<TrainingProgress>
{
    public Dictionary<long, double> BySteps { get; } = [];

    public void Report(TrainingProgress value) => BySteps[value.Step] = value.Loss;
}
