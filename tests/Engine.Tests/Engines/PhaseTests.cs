using NetDsl.EngineTests.Compiling;
using NetDsl.EngineTests.Running;

namespace NetDsl.EngineTests.Engines;

/// <summary>Gradients of strided convolutions, whose pictures are so large that a thread takes one or two at a time through all phases of the stride.</summary>
public sealed class PhaseTests
{
    private const string End = "Tanh, AvgPool(7), Flatten, Dense(3), MeanSquaredError, Sgd(0.01)";

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build = new(() => NetworkBuild.Compile(
        [
            DeclaredNetwork.Of("OneAtATime", $"Input(46, 45, 1, Scale = 0.2), Conv(17, Kernel = 2), Tanh, Conv(4, Stride = 2, Pad = 1), {End}"),
            DeclaredNetwork.Of("TwoAtATime", $"Input(31, 30, 1, Scale = 0.2), Conv(17, Kernel = 2), Tanh, Conv(4, Kernel = 2, Stride = new[] {{ 2, 3 }}), {End}"),
            DeclaredNetwork.Of("EachChannel", $"Input(46, 45, 1, Scale = 0.2), Conv(17, Kernel = 2), Tanh, Conv(17, Stride = 2, Pad = 1, Groups = 17), {End}"),
        ], fuse: true));

    [Theory]
    [InlineData("OneAtATime", 1)]
    [InlineData("OneAtATime", 2)]
    [InlineData("TwoAtATime", 1)]
    [InlineData("TwoAtATime", 3)]
    [InlineData("EachChannel", 1)]
    [InlineData("EachChannel", 2)]
    public void Batches_of_several_slices(string name, int threads)
        => Comparison.OfTraining(Build.Value[name], Device.Cpu(threads), 7, 2);
}
