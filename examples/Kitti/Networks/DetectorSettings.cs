namespace NetDsl.Examples.Kitti;

/// <summary>How a network is trained.</summary>
/// <param name="Epochs">How often all pictures are gone through.</param>
/// <param name="Batch">Pictures a step.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Schedule">How it changes.</param>
internal sealed record DetectorSettings(int Epochs, int Batch, double Rate, Schedule Schedule)
{
    /// <summary>How many synthetic scenes are made to train with.</summary>
    public int Scenes { get; init; } = 100;

    /// <summary>Whether pictures are changed at random while they are trained on.</summary>
    public bool Augmented { get; init; } = true;
}
