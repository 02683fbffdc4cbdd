using System.Globalization;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>How many things were found at one threshold. What counts is what KITTI counts at its moderate difficulty: things that are high enough, and
/// not hidden or cut off too far. Others, what is much alike (vans beside cars) and regions that were not labelled are neither right nor wrong, nor are
/// boxes that are too low.</summary>
/// <param name="Right">Found boxes that lie on a thing of their class.</param>
/// <param name="Wrong">Found boxes that do not.</param>
/// <param name="Missed">Things that were not found.</param>
internal readonly record struct FoundScore(int Right, int Wrong, int Missed)
{
    /// <summary>A box lies on a thing if their intersection over their union is at least this.</summary>
    public const double MinOverlap = 0.5;

    private static readonly KittiDifficulty Difficulty = KittiDifficulty.Moderate;

    /// <summary>The part of the found boxes that is right, from 0 to 1; 0 where nothing was found.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>The part of the things that was found, from 0 to 1; 0 where there are none.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>The score of a picture: each box, the surest first, takes the thing of its class that it overlaps most and that is not taken.</summary>
    /// <param name="labels">What is in the picture.</param>
    /// <param name="found">What was found there.</param>
    /// <param name="classes">The names of the network's classes.</param>
    public static FoundScore Of(IReadOnlyList<KittiObject> labels, IReadOnlyList<DetectedBox> found, IReadOnlyList<string> classes) => classes.Index()
        .Select(@class => Of(labels, found.Where(box => box.Box.Class == @class.Index), ThingResult.ClassOf(@class.Item)))
        .Aggregate(new FoundScore(), (sum, score) => sum + score);

    private static FoundScore Of(IReadOnlyList<KittiObject> labels, IEnumerable<DetectedBox> found, KittiClass @class)
    {
        List<KittiObject> things = [.. labels.Where(label => Counts(label, @class))];
        var (right, wrong, all) = (0, 0, things.Count);
        foreach (var box in found.OrderByDescending(box => box.Confidence))
        {
            var thing = things.MaxBy(thing => Overlap.OfUnion(box.Box, thing.ToBox(0)));
            if (thing is not null && Overlap.OfUnion(box.Box, thing.ToBox(0)) >= MinOverlap)
            {
                things.Remove(thing);
                right++;
            }
            else if (box.Box.Bottom - box.Box.Top >= Difficulty.MinHeight && !labels.Any(label => Excuses(label, box, @class)))
            {
                wrong++;
            }
        }

        return new(right, wrong, all - right);
    }

    /// <summary>The score of both together.</summary>
    public static FoundScore operator +(FoundScore a, FoundScore b) => new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"precision {Precision:0.000}, recall {Recall:0.000}");

    private static bool Counts(KittiObject label, KittiClass @class) => label.Type == @class.Type && label.Bottom - label.Top >= Difficulty.MinHeight
        && label.Occluded <= Difficulty.MaxOcclusion && label.Truncated <= Difficulty.MaxTruncation;

    private static bool Excuses(KittiObject label, DetectedBox box, KittiClass @class) => label.Type == KittiTypes.DontCare
        ? Overlap.OfFirst(box.Box, label.ToBox(0)) >= MinOverlap
        : (label.Type == @class.Type || label.Type == @class.Neighbour) && !Counts(label, @class) && Overlap.OfUnion(box.Box, label.ToBox(0)) >= MinOverlap;
}
