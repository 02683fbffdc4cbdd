using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>
/// DetectNet's clustering: OpenCV's groupRectangles. Boxes that are alike, also by way of others, become one, their mean; a group of few is
/// dropped, and so is one within another that has more. The confidence is the natural logarithm of the number of boxes.
/// </summary>
public sealed class GroupRectangles : IClustering
{
    /// <summary>Groups of this many boxes or fewer are dropped; at least 1.</summary>
    public int Threshold
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 3;

    /// <summary>How unlike boxes of one group may be: this part of the mean of the smaller width and the smaller height.</summary>
    public double Epsilon { get; init; } = 0.02;

    /// <summary>Lower boxes are dropped at the end; in pixels.</summary>
    public double MinHeight { get; init; } = 22;

    /// <summary>Whose way of grouping.</summary>
    public GroupVersion Version { get; init; } = GroupVersion.Caffe015;

    /// <inheritdoc/>
    public ImmutableArray<DetectedBox> Cluster(ReadOnlySpan<DetectedBox> candidates)
    {
        if (candidates.IsEmpty)
            return [];
        var number = candidates[0].Box.Class;
        var rectangles = new Rectangle[candidates.Length];
        for (var i = 0; i < rectangles.Length; i++)
            rectangles[i] = Rectangle.Of(candidates[i].Box, Version);
        RectangleGroup[] groups = [.. Partition(rectangles).Where(group => group.Count > Threshold)];
        return
        [
            .. from @group in groups
               where !groups.Any(other => !ReferenceEquals(other, @group) && @group.IsWithin(other, Epsilon))
               let box = @group.Mean.ToBox(number, Version)
               where box.Bottom - box.Top >= MinHeight
               select new DetectedBox(box, Math.Log(@group.Count)),
        ];
    }

    /// <summary>The groups of boxes that are alike by way of others, in the order of their first boxes.</summary>
    private IEnumerable<RectangleGroup> Partition(Rectangle[] rectangles)
    {
        var sets = new DisjointSets(rectangles.Length);
        for (var i = 0; i < rectangles.Length; i++)
            for (var j = 0; j < i; j++)
                if (rectangles[i].IsLike(rectangles[j], Epsilon))
                    sets.Join(i, j);
        return Enumerable.Range(0, rectangles.Length).GroupBy(sets.Find, i => rectangles[i]).Select(RectangleGroup.Of);
    }
}
