using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Examples.TwoDigits;

/// <summary>How well pairs are read.</summary>
/// <param name="Same">Whether they are the same.</param>
/// <param name="SumError">How far their sums are off: the mean absolute error.</param>
/// <param name="RightSums">The part of the sums that are right when they are rounded.</param>
/// <param name="MeanError">How far off the mean of all sums would be.</param>
internal sealed record PairScore(ClassificationScore Same, double SumError, double RightSums, double MeanError)
{
    /// <summary>Measures a network.</summary>
    public static PairScore Of(PairReader network, DataSet pairs)
    {
        float[] said = network.Outputs(pairs, output: 1), sums = ((DataColumn<float>)pairs.Targets[1]).Values.ToArray();
        var mean = sums.Average();
        return new(
            network.Evaluate(pairs),
            said.Zip(sums).Average(pair => Math.Abs(pair.First - pair.Second)),
            said.Zip(sums).Average(pair => MathF.Round(pair.First) == pair.Second ? 1.0 : 0.0),
            sums.Average(sum => Math.Abs(sum - mean)));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        same or different: right for {Same.Accuracy * 100:0.0} % of {Same.Count} pairs
        sum: off by {SumError:0.00} (their mean would be by {MeanError:0.00}), rounded right for {RightSums * 100:0.0} %
        """);
}
