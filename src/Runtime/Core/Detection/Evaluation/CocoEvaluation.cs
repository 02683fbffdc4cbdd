using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>COCO's average precision: the mean over the thresholds of overlap .50, .55, ... .95 and over 101 points of recall. A found box
/// takes the thing that it overlaps most of those that no surer box has taken.</summary>
public static class CocoEvaluation
{
    /// <summary>More boxes of a class in one picture are left out, the least sure first.</summary>
    public const int MostInPicture = 100;

    /// <summary>The least overlaps: .50, .55, ... .95.</summary>
    public static ImmutableArray<double> Thresholds { get; } = [.. Enumerable.Range(0, 10).Select(i => (50 + 5 * i) / 100.0)];

    /// <summary>Measures each class that things in the pictures have.</summary>
    /// <param name="frames">What is in each picture and what was found there.</param>
    public static ImmutableArray<CocoScore> Run(IReadOnlyList<CocoFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        return [.. frames.SelectMany(frame => frame.Truths).Select(box => box.Class).Distinct().Order().Select(number => Run(frames, number))];
    }

    static CocoScore Run(IReadOnlyList<CocoFrame> frames, int number)
    {
        var wanted = frames.Sum(frame => frame.Truths.Count(box => box.Class == number));
        return new(number, wanted, [.. Thresholds.Select(threshold => Precision(frames, number, threshold, wanted))]);
    }

    static double Precision(IReadOnlyList<CocoFrame> frames, int number, double threshold, int wanted)
    {
        var (right, wrong) = (0, 0);
        List<(double Recall, double Precision)> curve = [];
        foreach (var (_, isRight) in frames.SelectMany(frame => new CocoMatching(frame, number, threshold).Run()).OrderByDescending(claim => claim.Confidence))
        {
            (right, wrong) = isRight ? (right + 1, wrong) : (right, wrong + 1);
            curve.Add(((double)right / wanted, (double)right / (right + wrong)));
        }

        for (var i = curve.Count - 2; i >= 0; i--)
            curve[i] = (curve[i].Recall, Math.Max(curve[i].Precision, curve[i + 1].Precision));
        double sum = 0;
        for (int point = 0, i = 0; point <= 100; point++)
        {
            while (i < curve.Count && curve[i].Recall < point / 100.0)
                i++;
            sum += i < curve.Count ? curve[i].Precision : 0;
        }

        return sum / 101;
    }
}
