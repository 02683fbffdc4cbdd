namespace NetDsl.Numbers;

/// <summary>What random numbers are for: numbers for one purpose have nothing to do with those for another, though they come
/// from the same seed.</summary>
public enum RandomPurpose : uint
{
    /// <summary>The weights a network starts from.</summary>
    Initialization = 1,

    /// <summary>Which samples are kept for validation.</summary>
    Split = 2,

    /// <summary>The order of the samples in an epoch.</summary>
    Shuffle = 3,

    /// <summary>How a picture is changed before it is trained on.</summary>
    Augmentation = 4,

    /// <summary>What is in a synthetic scene, and where.</summary>
    Scene = 5,
}
