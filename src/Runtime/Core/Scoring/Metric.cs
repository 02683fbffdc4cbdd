using System.Globalization;

namespace NetDsl;

/// <summary>A number that says how well a network does.</summary>
public readonly record struct Metric(string Name, double Value)
{
    /// <summary>The part of right answers of a classifier.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>The part of the samples of which a classifier of many labels has every one right.</summary>
    public const string ExactMatch = "exact match";

    /// <summary>The mean absolute error of a regressor.</summary>
    public const string MeanAbsoluteError = "mae";

    /// <summary>The root of the mean squared error of a regressor.</summary>
    public const string RootMeanSquaredError = "rmse";

    /// <summary>How much of the targets' variance a regressor explains.</summary>
    public const string R2 = "r2";

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:0.####}");
}
