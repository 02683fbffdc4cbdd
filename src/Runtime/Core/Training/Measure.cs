namespace NetDsl;

/// <summary>What a callback watches, and whether more of it is better.</summary>
public sealed class Measure
{
    private readonly Func<EpochResult, double?> _read;

    private Measure(string name, bool higherIsBetter, bool needsValidation, Func<EpochResult, double?> read)
        => (Name, HigherIsBetter, NeedsValidation, _read) = (name, higherIsBetter, needsValidation, read);

    /// <summary>The loss on the validation samples.</summary>
    public static Measure ValidationLoss { get; } = new("validation loss", false, true, result => result.ValidationLoss);

    /// <summary>The accuracy on the validation samples.</summary>
    public static Measure ValidationAccuracy { get; } = Of(Metric.Accuracy, higherIsBetter: true);

    /// <summary>The loss on the samples that are trained on.</summary>
    public static Measure TrainLoss { get; } = new("training loss", false, false, result => result.TrainLoss);

    /// <summary>What to call it.</summary>
    public string Name { get; }

    /// <summary>Whether more of it is better.</summary>
    public bool HigherIsBetter { get; }

    /// <summary>Whether it is measured on validation samples.</summary>
    public bool NeedsValidation { get; }

    /// <summary>A metric of the validation samples by its name, such as <see cref="Metric.MeanAbsoluteError"/>.</summary>
    public static Measure Of(string metric, bool higherIsBetter) => new($"validation {metric}", higherIsBetter, true, result => result.Find(metric));

    internal double Read(EpochResult result) => _read(result)
        ?? throw new InvalidOperationException($"The {Name} is watched, but this network is not measured by it.");

    internal void Require(TrainingContext context)
    {
        if (NeedsValidation && !context.HasValidation)
            throw new InvalidOperationException(
                $"The {Name} is watched, but there are no samples to validate with: set {nameof(FitOptions.Validation)} or {nameof(FitOptions.ValidationData)}.");
    }
}
