using NetDsl.EngineTests.Compiling;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Networks;

/// <summary>All networks of these tests, compiled once with fusion and once without: compiling is what the tests spend their
/// time on.</summary>
internal static class TestNetworks
{
    public const int RandomCount = 50;

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> FusedBuild = new(() => NetworkBuild.Compile([.. All], fuse: true));

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> UnfusedBuild = new(() => NetworkBuild.Compile([.. All], fuse: false));

    /// <summary>Those that were written down.</summary>
    public static IReadOnlyList<DeclaredNetwork> Written { get; } =
        [.. ActivationNetworks.All, .. LossNetworks.All, .. OptimizerNetworks.All, .. InputNetworks.All, .. StructureNetworks.All, .. BlockNetworks.All, .. InitializerNetworks.All,
            .. PictureNetworks.All, .. ReshapedNetworks.All, .. JoinNetworks.All, .. LearningRuleNetworks.All, .. SequenceNetworks.All, .. MaskNetworks.All];

    /// <summary>Those that were drawn.</summary>
    public static IReadOnlyList<DeclaredNetwork> Drawn { get; } =
        [.. Enumerable.Range(1, RandomCount).Select(seed => RandomNetworks.Make(seed)).Select(r => new DeclaredNetwork(r.Model.Type.Name, r.Source))];

    public static IEnumerable<DeclaredNetwork> All => Written.Concat(Drawn);

    public static CompiledNetwork Get(string name, bool fused = true) => (fused ? FusedBuild : UnfusedBuild).Value[name];
}
