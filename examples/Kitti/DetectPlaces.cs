using NetDsl.Detection;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Kitti;

/// <summary>Where <c>detect</c> puts what it finds: nothing that is the user's, or another picture's, is written over.</summary>
internal static class DetectPlaces
{
    /// <summary>The paths of what comes out, without endings, in the order of the pictures.</summary>
    /// <exception cref="ExampleException">Something would be lost.</exception>
    public static string[] Of(IReadOnlyList<string> pictures, string folder)
    {
        // Two names that differ in case may be one file.
        var inputs = pictures.Select(Path.GetFullPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<string> places = [];
        foreach (var picture in pictures)
        {
            var place = Path.Combine(folder, Path.GetFileNameWithoutExtension(picture));
            if (taken.TryGetValue(place, out var other))
                throw new ExampleException($"{picture}: {place}.png is what comes of {other} too; give pictures of one name in runs of their own, with another --out.");
            if (inputs.Contains(Path.GetFullPath($"{place}.png")))
                throw new ExampleException($"{picture}: --out {folder} would write over {place}.png, which is a picture to look at; give another folder.");
            if (File.Exists($"{place}.txt") && !HoldsResults($"{place}.txt"))
                throw new ExampleException($"{picture}: --out {folder} would write over {place}.txt, which is no result file; give another folder.");
            taken.Add(place, picture);
            places.Add(place);
        }

        return [.. places];
    }

    /// <summary>What an earlier run found may be written over; labels, say, may not.</summary>
    private static bool HoldsResults(string file)
    {
        try
        {
            KittiFile.ReadResults(file);
            return true;
        }
        catch (DataFormatException)
        {
            return false;
        }
    }
}
