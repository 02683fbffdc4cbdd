namespace NetDsl.Examples.Kitti;

/// <summary>Pictures that are trained with, and pictures that are held out.</summary>
/// <param name="Train">The names of the first, one at least.</param>
/// <param name="HeldOut">The names of the others, one at least.</param>
internal sealed record RoadSplit(IReadOnlyList<string> Train, IReadOnlyList<string> HeldOut)
{
    /// <summary>The last of so many pictures is held out.</summary>
    public const int Every = 5;

    /// <summary>Splits two pictures or more, always alike: every fifth is held out, of fewer than five the last.</summary>
    public static RoadSplit Of(IReadOnlyList<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(names.Count, 2, nameof(names));
        var every = Math.Min(Every, names.Count);
        return new([.. names.Where((_, number) => number % every != every - 1)], [.. names.Where((_, number) => number % every == every - 1)]);
    }
}
