using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;

namespace NetDsl.EngineTests.Engines;

/// <summary>Fifty networks drawn at random agree with the interpreter, compiled with fusion and without.</summary>
public sealed class RandomNetworkTests
{
    private static readonly int[] Batches = [6, 17];

    public static TheoryData<string> Names => [.. TestNetworks.Drawn.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fused(string name) => Agree(name, fused: true, Device.Cpu(2, 256));

    [Theory]
    [MemberData(nameof(Names))]
    public void Unfused(string name) => Agree(name, fused: false, Device.Cpu(1, 256));

    private static void Agree(string name, bool fused, Device device)
    {
        var network = TestNetworks.Get(name, fused);
        Comparison.OfPredictions(network, device, Batches);
        Comparison.OfEvaluation(network, device, count: 5);
        Comparison.OfTraining(network, device);
    }
}
