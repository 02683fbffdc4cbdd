namespace NetDsl.Examples.Kitti;

/// <summary>What to train, on what, how, and where to put what comes out.</summary>
internal sealed record TrainPlan
{
    /// <summary>What is trained.</summary>
    public required DetectorChoice Network { get; init; }

    /// <summary>How.</summary>
    public required DetectorSettings Settings { get; init; }

    /// <summary>The folder with <c>image_2</c> and <c>label_2</c>, or with <c>training</c> that has them; null for synthetic scenes.</summary>
    public string? Data { get; init; }

    /// <summary>The split file of what is trained with; null for <c>train.txt</c> of the folder, or a split made here.</summary>
    public string? Train { get; init; }

    /// <summary>The split file of what is held out; null for <c>val.txt</c> of the folder, or a split made here.</summary>
    public string? HeldOut { get; init; }

    /// <summary>How many scenes are made to train with; a fifth of that is held out besides.</summary>
    public required int Scenes { get; init; }

    /// <summary>The file of GoogLeNet's weights to begin with, or null.</summary>
    public string? Weights { get; init; }

    /// <summary>Where it runs.</summary>
    public required Device Device { get; init; }

    /// <summary>What weights, orders and scenes are drawn from.</summary>
    public required uint Seed { get; init; }

    /// <summary>The folder for what comes out.</summary>
    public required string Out { get; init; }

    /// <summary>The file for the figures, or null.</summary>
    public string? Json { get; init; }

    /// <summary>The file of the training to go on with, or null.</summary>
    public string? Resume { get; init; }
}
