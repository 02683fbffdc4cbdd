using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>KITTI's official evaluation of boxes in the picture.</summary>
public static class KittiEvaluation
{
    /// <summary>The classes of which at least one box was found, each at the three difficulties: the official program measures no others, also where
    /// things of them are labelled. <see cref="Run(IReadOnlyList{KittiFrame}, KittiClass, KittiHeightRule)"/> measures any, and gives 0 there.</summary>
    public static ImmutableArray<KittiScore> Run(IReadOnlyList<KittiFrame> frames, KittiHeightRule rule = KittiHeightRule.AtLeast)
    {
        ArgumentNullException.ThrowIfNull(frames);
        return
        [
            .. from @class in KittiClass.All
               where frames.Any(frame => frame.Results.Any(result => @class.Is(result.Type)))
               select Run(frames, @class, rule),
        ];
    }

    /// <summary>One class at the three difficulties.</summary>
    public static KittiScore Run(IReadOnlyList<KittiFrame> frames, KittiClass @class, KittiHeightRule rule = KittiHeightRule.AtLeast)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(@class);
        return new(@class, [.. KittiDifficulty.All.AsParallel().AsOrdered().Select(difficulty => Measure(frames, @class, difficulty, rule))]);
    }

    /// <summary>Reads the files of the pictures and measures.</summary>
    /// <param name="labels">The folder of label files.</param>
    /// <param name="results">The folder of result files. A picture in which nothing was found has an empty one.</param>
    /// <param name="names">The pictures, as a split file has them.</param>
    /// <exception cref="DataFormatException">A file is missing or damaged.</exception>
    public static ImmutableArray<KittiFrame> Read(string labels, string results, IReadOnlyList<string> names)
        => [.. names.Select(name => KittiFrame.Read(Existing(labels, name), Existing(results, name)))];

    private static KittiCurve Measure(IReadOnlyList<KittiFrame> frames, KittiClass @class, KittiDifficulty difficulty, KittiHeightRule rule)
    {
        var roles = new KittiRoles(@class, difficulty, rule);
        KittiMatching[] pictures = [.. frames.Select(frame => new KittiMatching(frame, @class, roles))];
        var (scores, wanted) = (new List<double>(), 0);
        foreach (var picture in pictures)
        {
            picture.AddScores(scores);
            wanted += picture.Wanted;
        }

        var thresholds = KittiThresholds.Choose(scores, wanted);
        var counts = new KittiCounts[thresholds.Count];
        foreach (var picture in pictures.Where(picture => picture.HasClaims))
            for (var i = 0; i < counts.Length; i++)
                counts[i] += picture.Count(thresholds[i]);
        return new(difficulty, wanted, counts);
    }

    private static string Existing(string folder, string name)
    {
        var file = Path.Combine(folder, name + ".txt");
        return File.Exists(file) ? file : throw new DataFormatException(folder, "folder", $"{name}.txt", "no such file");
    }
}
