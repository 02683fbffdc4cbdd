using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Model;

namespace NetDsl.Generator;

/// <summary>Hands a network's files over to the compiler.</summary>
internal static class SourceFiles
{
    // Where the build writes the files down they are compared and kept: nobody wants a byte order mark there.
    private static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The names that differ from another one in nothing but upper and lower case: as file names they would be one, and
    /// Roslyn takes no file twice. Almost always empty.</summary>
    public static EquatableArray<string> FindAmbiguous(IEnumerable<string> networks) => new(networks
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>Where there is something for people to read among the files, they lie in a folder of the network's own, which the
    /// build then copies as it is.</summary>
    public static void Add(
        SourceProductionContext output, string network, EquatableArray<GeneratedFile> files, EquatableArray<string> ambiguous)
    {
        string name = NameOf(network, ambiguous);
        string folder = files.Any(file => file.IsComment) ? name + "/" : "";
        foreach (GeneratedFile file in files)
        {
            output.AddSource(folder + name + file.Suffix, SourceText.From(file.Text, WithoutMark));
        }
    }

    /// <summary>What the names of a network's files begin with.</summary>
    public static string NameOf(string network, EquatableArray<string> ambiguous)
    {
        int number = ambiguous.ToList().IndexOf(network);
        return HintName(network) + (number < 0 ? "" : FormattableString.Invariant($"-{number + 1}"));
    }

    /// <summary>The network's full name, without what a file's name must not have.</summary>
    private static string HintName(string network)
        => new(network.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-').ToArray());
}
