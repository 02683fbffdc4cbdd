using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>What is known about the places in a picture: they go where its points go.</summary>
public sealed class Annotations
{
    /// <summary>Takes the boxes of a picture.</summary>
    public Annotations(IEnumerable<Box> boxes) => Boxes = [.. boxes];

    /// <summary>The things in it.</summary>
    public ImmutableArray<Box> Boxes { get; }

    /// <summary>The annotations of the mapped picture: boxes are mapped and cut at its rim.</summary>
    /// <param name="map">What <see cref="Augmenter"/> did to the picture.</param>
    /// <param name="size">Of the mapped picture.</param>
    /// <param name="leastVisible">A box of which less than this part is left is dropped, from 0 to 1. One of which nothing is left
    /// is dropped in any case.</param>
    public Annotations Map(in AffineMap map, ImageSize size, double leastVisible = 0)
    {
        var kept = ImmutableArray.CreateBuilder<Box>(Boxes.Length);
        foreach (var box in Boxes)
        {
            var mapped = box.Map(map);
            var clipped = mapped.Clip(size);
            if (clipped.Area > 0 && clipped.Area >= leastVisible * mapped.Area)
                kept.Add(clipped);
        }

        return new(kept.ToImmutable());
    }
}
