using System.Collections.Immutable;
using System.Text;
using NetDsl.Serialization;

namespace NetDsl.Detection;

/// <summary>Label files (a line a thing, 15 columns) and result files (16, the last of which is the score), as KITTI has them.</summary>
public static class KittiFile
{
    /// <summary>A file that is larger is no label file: KITTI's largest has five thousand bytes.</summary>
    public const long MostBytes = 16 << 20;

    /// <summary>The things of a label file, in its order.</summary>
    /// <exception cref="DataFormatException">A line has too many or too few columns, or a column something that it may not have.</exception>
    public static ImmutableArray<KittiObject> ReadLabels(string path) => Read(path, results: false);

    /// <summary>What a detector found, in the file's order. Box and score are checked as strictly as those of labels; the other columns, which
    /// nothing is measured by, may hold any number, and types may have another case or be others than KITTI's.</summary>
    /// <exception cref="DataFormatException">A line has too many or too few columns, or a column something that it may not have.</exception>
    public static ImmutableArray<KittiObject> ReadResults(string path) => Read(path, results: true);

    /// <summary>Writes a label file, with two decimals as KITTI's own have.</summary>
    public static void WriteLabels(string path, IEnumerable<KittiObject> things) => Write(path, things, results: false);

    /// <summary>Writes a result file. Scores have all their digits: their order decides.</summary>
    public static void WriteResults(string path, IEnumerable<KittiObject> things) => Write(path, things, results: true);

    private static ImmutableArray<KittiObject> Read(string path, bool results)
    {
        Data.RequireFile.NoFolder(path);
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes and var length })
            throw new DataFormatException(path, "size", $"at most {MostBytes} bytes", $"{length}");
        return Parse(path, File.ReadAllBytes(path), results);
    }

    /// <summary>The things of a file that was read; the path is named in errors.</summary>
    internal static ImmutableArray<KittiObject> Parse(string path, ReadOnlySpan<byte> rest, bool results)
    {
        var things = ImmutableArray.CreateBuilder<KittiObject>();
        var reader = new KittiLine(path, results);
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!IsBlank(line))
                things.Add(reader.Read(line, number));
        }

        return things.DrainToImmutable();
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var sign in line)
            if (!KittiLine.IsSpace(sign))
                return false;
        return true;
    }

    private static void Write(string path, IEnumerable<KittiObject> things, bool results)
    {
        var text = new StringBuilder();
        foreach (var thing in things)
            new KittiText(thing, results).AppendTo(text);
        AtomicFile.Write(path, stream => stream.Write(Encoding.ASCII.GetBytes(text.ToString())));
    }
}
