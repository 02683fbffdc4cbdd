using System.Globalization;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>How many cars were found at one threshold. What counts is what KITTI counts at its moderate difficulty: cars that are high enough, and
/// not hidden or cut off too far. Other cars, vans and regions that were not labelled are neither right nor wrong, nor are boxes that are too low.</summary>
/// <param name="Right">Found boxes that lie on a car.</param>
/// <param name="Wrong">Found boxes that do not.</param>
/// <param name="Missed">Cars that were not found.</param>
readonly record struct FoundScore(int Right, int Wrong, int Missed)
{
    /// <summary>A box lies on a car if their intersection over their union is at least this.</summary>
    public const double MinOverlap = 0.5;

    static readonly KittiDifficulty _difficulty = KittiDifficulty.Moderate;

    /// <summary>The part of the found boxes that is right, from 0 to 1; 0 where nothing was found.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>The part of the cars that was found, from 0 to 1; 0 where there are none.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>The score of a picture: each box, the surest first, takes the car that it overlaps most and that is not taken.</summary>
    public static FoundScore Of(IReadOnlyList<KittiObject> labels, IEnumerable<DetectedBox> found)
    {
        List<KittiObject> cars = [.. labels.Where(Counts)];
        var (right, wrong, all) = (0, 0, cars.Count);
        foreach (var box in found.OrderByDescending(box => box.Confidence))
        {
            var car = cars.MaxBy(car => Overlap.OfUnion(box.Box, car.ToBox(0)));
            if (car is not null && Overlap.OfUnion(box.Box, car.ToBox(0)) >= MinOverlap)
            {
                cars.Remove(car);
                right++;
            }
            else if (box.Box.Bottom - box.Box.Top >= _difficulty.MinHeight && !labels.Any(label => Excuses(label, box)))
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

    static bool Counts(KittiObject label) => label.Type == "Car" && label.Bottom - label.Top >= _difficulty.MinHeight
        && label.Occluded <= _difficulty.MaxOcclusion && label.Truncated <= _difficulty.MaxTruncation;

    static bool Excuses(KittiObject label, DetectedBox box) => label.Type == KittiTypes.DontCare
        ? Overlap.OfFirst(box.Box, label.ToBox(0)) >= MinOverlap
        : label.Type is "Car" or "Van" && !Counts(label) && Overlap.OfUnion(box.Box, label.ToBox(0)) >= MinOverlap;
}
