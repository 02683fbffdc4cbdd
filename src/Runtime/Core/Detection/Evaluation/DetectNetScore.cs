using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>What DIGITS shows for DetectNet: precision, recall and their product, which it calls mAP. Confidences play no part in it: it is one
/// point of the curve, not an average precision.</summary>
/// <param name="Right">Found boxes that lie on a thing.</param>
/// <param name="Wrong">Found boxes that do not.</param>
/// <param name="Missed">Things that were not found.</param>
public readonly record struct DetectNetScore(int Right, int Wrong, int Missed)
{
    /// <summary>The overlap from which on a box lies on a thing.</summary>
    public const double MinOverlap = 0.7;

    /// <summary>The part of the found boxes that is right, in percent; 0 where nothing was found.</summary>
    public double Precision => Part(Right, Right + Wrong);

    /// <summary>The part of the things that was found, in percent; 0 where there is nothing.</summary>
    public double Recall => Part(Right, Right + Missed);

    /// <summary>Their product, in percent.</summary>
    public double Product => Precision * Recall / 100;

    /// <summary>The score of a picture: each thing in turn takes the first box, in the order they were found, that overlaps it enough and is not
    /// taken. Classes have to be equal.</summary>
    public static DetectNetScore Of(IReadOnlyList<Box> truths, IReadOnlyList<Box> found)
    {
        var (taken, right) = (new bool[found.Count], 0);
        foreach (var truth in truths)
            for (var i = 0; i < found.Count; i++)
                if (!taken[i] && found[i].Class == truth.Class && Overlap.OfUnion(truth, found[i]) >= MinOverlap)
                {
                    taken[i] = true;
                    right++;
                    break;
                }

        return new(right, found.Count - right, truths.Count - right);
    }

    /// <summary>The score of both together. DIGITS averages the percentages of batches instead, so that its figures depend on their size.</summary>
    public static DetectNetScore operator +(DetectNetScore a, DetectNetScore b) => new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"precision {Precision:0.00} %, recall {Recall:0.00} %, product {Product:0.00} %");

    private static double Part(int some, int all) => all == 0 ? 0 : 100.0 * some / all;
}
