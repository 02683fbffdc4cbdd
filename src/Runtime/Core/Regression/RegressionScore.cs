using System.Globalization;

namespace NetDsl;

/// <summary>How well a network's numbers agree with those it should give, over all samples and all their numbers.</summary>
public sealed class RegressionScore : Score
{
    internal RegressionScore(double loss, int count, double mae, double rmse, double r2)
        : base(loss, count, new(Metric.MeanAbsoluteError, mae), new(Metric.RootMeanSquaredError, rmse), new(Metric.R2, r2))
        => (MeanAbsoluteError, RootMeanSquaredError, R2) = (mae, rmse, r2);

    /// <summary>The mean absolute difference.</summary>
    public double MeanAbsoluteError { get; }

    /// <summary>The root of the mean squared difference.</summary>
    public double RootMeanSquaredError { get; }

    /// <summary>1 less the squared differences over the squared deviations of the targets from their mean, averaged over the
    /// numbers of a sample: 1 is perfect, 0 is no better than the mean. A number whose target never changes counts 1 if it is
    /// hit exactly, else 0.</summary>
    public double R2 { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"loss {Loss:0.0000}, MAE {MeanAbsoluteError:0.####}, RMSE {RootMeanSquaredError:0.####}, R2 {R2:0.####} of {Count}");
}
