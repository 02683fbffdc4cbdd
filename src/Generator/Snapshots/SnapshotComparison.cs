using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Snapshots;

/// <summary>Compares the generated files with the project's snapshots, line by line; how lines end does not count.</summary>
internal static class SnapshotComparison
{
    private const int LongestQuote = 100;

    /// <param name="files">The generated files: name and text.</param>
    /// <param name="snapshots">What is kept.</param>
    /// <param name="folder">Where it is kept, for the messages.</param>
    public static IEnumerable<SnapshotIssue> Compare(
        IReadOnlyList<KeyValuePair<string, string>> files, IReadOnlyList<AcceptedFile> snapshots, string folder)
    {
        foreach (var file in files)
        {
            AcceptedFile? snapshot = snapshots.FirstOrDefault(candidate => candidate.Name == file.Key);
            if (snapshot is null)
            {
                yield return new(new Issue(Rules.SnapshotMissing, Place.Class, file.Key, folder), null, 0);
            }
            else if (FirstDifference(snapshot, file.Value) is { } difference)
            {
                yield return difference;
            }
        }

        foreach (AcceptedFile stale in snapshots.Where(snapshot => files.All(file => file.Key != snapshot.Name)))
        {
            yield return new(new Issue(Rules.SnapshotStale, Place.Class, stale.Name + ".txt", folder), stale.Path, 0);
        }
    }

    private static SnapshotIssue? FirstDifference(AcceptedFile snapshot, string generated)
    {
        string[] kept = Lines(snapshot.Text), now = Lines(generated);
        for (int i = 0; i < Math.Max(kept.Length, now.Length); i++)
        {
            if (i >= kept.Length || i >= now.Length || kept[i] != now[i])
            {
                string line = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return new(new Issue(Rules.SnapshotDiffers, Place.Class, snapshot.Name, line, Quote(kept, i), Quote(now, i)), snapshot.Path, i);
            }
        }

        return null;
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n").TrimEnd('\n').Split('\n');

    private static string Quote(string[] lines, int i)
    {
        if (i >= lines.Length)
        {
            return "ends";
        }

        string line = lines[i].Trim();
        return $"has '{(line.Length > LongestQuote ? line.Substring(0, LongestQuote) + "..." : line)}'";
    }
}
