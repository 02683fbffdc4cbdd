using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Networks;

/// <summary>The networks that are compiled for GPUs too: small ones with every kind of kernel, for an emulation of a GPU is
/// thousands of times slower than one; and ten that were drawn.</summary>
internal static class GpuNetworks
{
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build = new(() => NetworkBuild.Compile(
        [.. TestNetworks.All.Where(network => Names.Contains(network.Name))], fuse: true, "Gpu"));

    public static string[] Names =>
    [
        "Softmax17OneHot", "SquaredAndAbsolute", "OwnFunction", "InputMapSoftmax", "DropoutOfOne", "AdamAll", "OnlyPredicts", "OwnNames",
        "BlockTwice", "BlockFrozen", "BlockAtRates", "TwoSidesAdam", "SharedInAChain", "SharedAndFrozen", "SharedAtARate", "FrozenBias", "FrozenAll", "RatesAdamW", "SumOfTwo",
        .. Enumerable.Range(1, 10).Select(seed => FormattableString.Invariant($"Random{seed}")),
    ];

    public static CompiledNetwork Get(string name) => Build.Value[name];
}
