using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Model;

namespace NetDsl.Generator;

/// <summary>Hands a network's files over to the compiler.</summary>
internal static class SourceFiles
{
    /// <summary>The names that differ from another one in nothing but upper and lower case: as file names they would be one, and
    /// Roslyn takes no file twice. Almost always empty.</summary>
    public static EquatableArray<string> FindAmbiguous(IEnumerable<string> networks) => new(networks
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal));

    public static void Add(
        SourceProductionContext output, string network, EquatableArray<GeneratedFile> files, EquatableArray<string> ambiguous)
    {
        int number = ambiguous.ToList().IndexOf(network);
        string name = HintName(network) + (number < 0 ? "" : FormattableString.Invariant($"-{number + 1}"));
        foreach (GeneratedFile file in files)
        {
            output.AddSource(name + file.Suffix, SourceText.From(file.Text, Encoding.UTF8));
        }
    }

    /// <summary>The network's full name, without what a file's name must not have.</summary>
    private static string HintName(string network)
        => new(network.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-').ToArray());
}
