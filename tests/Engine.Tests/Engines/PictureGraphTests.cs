using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;

namespace NetDsl.EngineTests.Engines;

/// <summary>Networks over pictures drawn at random agree with the interpreter, compiled with fusion and without.</summary>
public sealed class PictureGraphTests
{
    public static TheoryData<string> Names => [.. PictureGraphs.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fused(string name) => Agree(name, fused: true, Device.Cpu(2, 256));

    [Theory]
    [MemberData(nameof(Names))]
    public void Unfused(string name) => Agree(name, fused: false, Device.Cpu(1, 256));

    private static void Agree(string name, bool fused, Device device)
    {
        var network = PictureGraphs.Get(name, fused);
        Comparison.OfEvaluation(network, device, count: 5);
        Comparison.OfTrainingDrawn(network, device, 5, 2);
    }
}
