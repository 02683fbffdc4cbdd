using System.Collections.Immutable;
using NetDsl.Generator.Model;
using NetDsl.Generator.Snapshots;

namespace NetDsl.Generator;

/// <summary>Which files of a build are compared with snapshots: all that are part of the program, unless a declaration has
/// errors. Then there are stubs in place of files, and the errors say what is wrong.</summary>
internal static class SnapshotCheck
{
    public static IEnumerable<SnapshotIssue> Run(ImmutableArray<CompiledNetwork> networks, EquatableArray<string> ambiguous,
        ImmutableArray<AcceptedFile> snapshots, SnapshotOptions options)
        => !options.Compare || networks.Any(network => network.Result.IsStub)
            ? []
            : SnapshotComparison.Compare(
                [.. networks.SelectMany(network => network.Result.Files.Where(file => !file.IsComment).Select(file =>
                    new KeyValuePair<string, string>(SourceFiles.NameOf(network.Name, ambiguous) + file.Suffix, file.Text)))],
                snapshots, options.Folder);
}
