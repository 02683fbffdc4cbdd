using NetDsl.EngineTests.Compiling;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Networks;

/// <summary>Networks over pictures with branches, drawn at random. They are compiled on their own: tests that need none of them do not
/// wait for it.</summary>
internal static class PictureGraphs
{
    private const int Count = 30;

    public static IReadOnlyList<DeclaredNetwork> All { get; } =
        [.. Enumerable.Range(1, Count).Select(seed => RandomPictureNetworks.MakeTrained(seed)).Select(drawn => new DeclaredNetwork(drawn.Model.Type.Name, drawn.Source))];

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> FusedBuild = new(() => NetworkBuild.Compile([.. All], fuse: true));

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> UnfusedBuild = new(() => NetworkBuild.Compile([.. All], fuse: false));

    public static CompiledNetwork Get(string name, bool fused) => (fused ? FusedBuild : UnfusedBuild).Value[name];
}
