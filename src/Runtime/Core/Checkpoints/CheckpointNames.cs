namespace NetDsl.Checkpoints;

/// <summary>What tensors and notes are called in a checkpoint. A parameter's value has the parameter's own name.</summary>
internal static class CheckpointNames
{
    public const string CurrentVersion = "1";

    /// <summary>All notes begin with this.</summary>
    public const string Prefix = "netdsl.";

    public const string Version = Prefix + "version";
    public const string Checksum = Prefix + "checksum";
    public const string Network = Prefix + "network";
    public const string Fingerprint = Prefix + "fingerprint";
    public const string Inputs = Prefix + "inputs";
    public const string Outputs = Prefix + "outputs";
    public const string Optimizer = Prefix + "optimizer";
    public const string Seed = Prefix + "seed";
    public const string Position = Prefix + "position";
    public const string BestPosition = Prefix + "best";
    public const string History = Prefix + "history";

    /// <summary>Tensors of the best weights so far begin with this.</summary>
    public const string BestPrefix = "best/";

    /// <summary>Tensors of the optimiser's state begin with this.</summary>
    public const string OptimizerPrefix = "optimizer/";

    /// <summary>Whether a tensor of a checkpoint is of the training and no weight.</summary>
    public static bool IsTraining(string tensor)
        => tensor.StartsWith(OptimizerPrefix, StringComparison.Ordinal) || tensor.StartsWith(BestPrefix, StringComparison.Ordinal);

    /// <summary>The name of a parameter's value (slot 0) or of one of its state slots.</summary>
    public static string Tensor(Engines.NetworkDescription network, int parameter, int slot) => slot == 0
        ? network.Parameters[parameter].Name
        : $"{OptimizerPrefix}{network.Training!.Slots[slot - 1]}/{network.Parameters[parameter].Name}";

    /// <summary>The optimiser with its state slots: a state is only of use to an optimiser that keeps the same.</summary>
    public static string OptimizerOf(Engines.NetworkDescription network) => network.Training is { } training
        ? string.Join(' ', training.Slots.Prepend(training.Optimizer))
        : "";

    /// <summary>Names and shapes of inputs or outputs, such as <c>Input:28x28x1</c>.</summary>
    public static string Shapes(IEnumerable<Engines.TensorDescription> tensors)
        => string.Join(' ', tensors.Select(tensor => $"{tensor.Name}:{ShapeText.Of(tensor.Shape.AsSpan())}"));
}
