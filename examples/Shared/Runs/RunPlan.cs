namespace NetDsl.Examples.Runs;

/// <summary>What to train, on what, how, and where to put what comes out.</summary>
public sealed record RunPlan
{
    /// <summary>What is trained.</summary>
    public required NetworkChoice Network { get; init; }

    /// <summary>How.</summary>
    public required TrainingSettings Settings { get; init; }

    /// <summary>The folder with the whole set; null for the samples beside the program.</summary>
    public string? Data { get; init; }

    /// <summary>Whether to fetch the whole set into that folder.</summary>
    public bool Download { get; init; }

    /// <summary>Where it runs.</summary>
    public required Device Device { get; init; }

    /// <summary>What weights and orders are drawn from.</summary>
    public uint Seed { get; init; } = 1;

    /// <summary>The folder for what comes out.</summary>
    public required string Out { get; init; }

    /// <summary>The number of the test picture whose activations are drawn.</summary>
    public int Picture { get; init; }

    /// <summary>The file for the figures, or null.</summary>
    public string? Json { get; init; }

    /// <summary>The file of the training to go on with, or null.</summary>
    public string? Resume { get; init; }
}
