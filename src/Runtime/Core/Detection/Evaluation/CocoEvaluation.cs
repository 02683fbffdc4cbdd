using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>COCO's average precision: the mean over the thresholds of overlap .50, .55, ... .95 and over 101 points of recall. A found box
/// takes the thing that it overlaps most of those that no surer box has taken.</summary>
public static class CocoEvaluation
{
    /// <summary>More boxes of a class in one picture are left out, the least sure first.</summary>
    public const int MostInPicture = 100;

    /// <summary>The least overlaps: .50, .55, ... .95.</summary>
    public static ImmutableArray<double> Thresholds { get; } = Points(0.5, 0.95, 10);

    /// <summary>Where precision is taken.</summary>
    private static readonly ImmutableArray<double> Recalls = Points(0, 1, 101);

    /// <summary>Measures each class that things in the pictures have.</summary>
    /// <param name="frames">What is in each picture and what was found there.</param>
    public static ImmutableArray<CocoScore> Run(IReadOnlyList<CocoFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        return [.. frames.SelectMany(frame => frame.Truths).Select(box => box.Class).Distinct().Order().Select(number => Run(frames, number))];
    }

    private static CocoScore Run(IReadOnlyList<CocoFrame> frames, int number)
    {
        var wanted = frames.Sum(frame => frame.Truths.Count(box => box.Class == number));
        return new(number, wanted, [.. Thresholds.Select(threshold => Precision(frames, number, threshold, wanted))]);
    }

    private static double Precision(IReadOnlyList<CocoFrame> frames, int number, double threshold, int wanted)
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
        var at = 0;
        foreach (var recall in Recalls)
        {
            while (at < curve.Count && curve[at].Recall < recall)
                at++;
            sum += at < curve.Count ? curve[at].Precision : 0;
        }

        return sum / Recalls.Length;
    }

    /// <summary>Points as far from each other, rounded as COCO's own program has them: 35 steps of 0.01 are a little more than 0.35, which a recall
    /// of 7 in 20 does not reach.</summary>
    private static ImmutableArray<double> Points(double first, double last, int count)
    {
        var step = (last - first) / (count - 1);
        return [.. Enumerable.Range(0, count - 1).Select(i => i * step + first), last];
    }
}
