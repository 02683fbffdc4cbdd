using System.Collections.Immutable;
using System.Text;
using NetDsl.Serialization;

namespace NetDsl.Detection;

/// <summary>Split files: a name of a picture on each line, without its ending, as in <c>val.txt</c>.</summary>
public static class KittiSplit
{
    /// <summary>The names, in the order of the file.</summary>
    /// <exception cref="DataFormatException">A line is no name of a file, or a name stands there twice; or there is none.</exception>
    public static ImmutableArray<string> Read(string path)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, text) in File.ReadLines(path, Encoding.UTF8).Index())
        {
            var name = text.Trim();
            if (name.Length == 0)
                continue;
            if (!IsName(name))
                throw new DataFormatException(
                    path, $"line {index + 1}", "the name of a picture without its ending: letters, digits, '_', '-'",
                    $"'{(name.Length > 40 ? name[..40] + "..." : name)}'");
            if (!lines.TryAdd(name, index + 1))
                throw new DataFormatException(path, $"line {index + 1}", "each name once", $"'{name}', which is on line {lines[name]} too");
            names.Add(name);
        }

        return names.Count > 0 ? names.DrainToImmutable() : throw new DataFormatException(path, "line 1", "at least one name", "none");
    }

    /// <summary>Writes the names, one a line.</summary>
    public static void Write(string path, IEnumerable<string> names)
        => AtomicFile.Write(path, stream => stream.Write(Encoding.ASCII.GetBytes(string.Concat(names.Select(name => name + "\n")))));

    /// <summary>Nothing that leads out of a folder.</summary>
    private static bool IsName(string text) => text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-');
}
