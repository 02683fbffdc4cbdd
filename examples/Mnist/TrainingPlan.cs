namespace NetDsl.Examples.Mnist;

/// <summary>What to train on, how, and where to put what comes out.</summary>
sealed record TrainingPlan
{
    /// <summary>The lecture's settings, for all of MNIST: 93.5 % on its test digits.</summary>
    public static TrainingPlan Lecture { get; } = new() { Epochs = 25, Batch = 200, Rate = 0.01, Validation = 0.2 };

    /// <summary>For the bundled sixth of MNIST, where 25 epochs of 200 samples a step would be too few steps: smaller batches, a
    /// higher rate and a smaller part for validation make 95 % in some seconds.</summary>
    public static TrainingPlan Bundled { get; } = new() { Epochs = 15, Batch = 10, Rate = 0.3, Validation = 0.1 };

    public required int Epochs { get; init; }

    public required int Batch { get; init; }

    public required double Rate { get; init; }

    /// <summary>The part of the training digits that is kept for validation.</summary>
    public required double Validation { get; init; }

    /// <summary>The folder with MNIST; null for the bundled digits.</summary>
    public string? Data { get; init; }

    public bool Download { get; init; }

    public Device Device { get; init; } = Device.Cpu();

    public uint Seed { get; init; } = 1;

    public string Out { get; init; } = "";

    public string? Json { get; init; }

    public string? Resume { get; init; }
}
