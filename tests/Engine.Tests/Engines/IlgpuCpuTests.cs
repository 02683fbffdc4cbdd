using NetDsl.EngineTests.Compiling;
using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;

namespace NetDsl.EngineTests.Engines;

/// <summary>The GPU kernels of small networks on ILGPU's emulation of a GPU, against the interpreter.</summary>
public sealed class IlgpuCpuTests
{
    public static TheoryData<string> Names => [.. GpuNetworks.Names];

    public static TheoryData<string> UnfusedNames => [.. GpuNetworks.UnfusedNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name) => Compare(GpuNetworks.Get(name));

    [Theory]
    [MemberData(nameof(UnfusedNames))]
    public void Agrees_unfused(string name) => Compare(GpuNetworks.Get(name, fused: false));

    private static void Compare(CompiledNetwork network)
    {
        var device = Device.IlgpuCpu();
        Comparison.OfPredictions(network, device, [3]);
        if (network.Training.Trains)
        {
            Comparison.OfEvaluation(network, device, count: 2);
            Comparison.OfTraining(network, device, 2);
        }
    }
}
