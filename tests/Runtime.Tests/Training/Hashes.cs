namespace NetDsl.Runtime.Tests.Training;

/// <summary>Remembers the weights after each epoch.</summary>
internal sealed class Hashes : Callback
{
    public List<string> All { get; } = [];

    public override void OnEpochEnd(TrainingContext context, EpochResult result) => All.Add(context.Network.HashWeights());
}
