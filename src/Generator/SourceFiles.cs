using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Model;

namespace NetDsl.Generator;

/// <summary>Hands a network's files over to the compiler.</summary>
internal static class SourceFiles
{
    public static void Add(SourceProductionContext output, string network, EquatableArray<GeneratedFile> files)
    {
        foreach (GeneratedFile file in files)
        {
            output.AddSource(HintName(network) + file.Suffix, SourceText.From(file.Text, Encoding.UTF8));
        }
    }

    /// <summary>The network's full name, without what a file's name must not have.</summary>
    private static string HintName(string network)
        => new(network.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-').ToArray());
}
