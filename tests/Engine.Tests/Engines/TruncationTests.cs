using NetDsl.EngineTests.Compiling;
using NetDsl.EngineTests.Running;

namespace NetDsl.EngineTests.Engines;

/// <summary>Truncated gradients, which are no differences of the loss, against the interpreter.</summary>
public sealed class TruncationTests
{
    [Fact]
    public void Agree_with_the_interpreter()
    {
        var networks = NetworkBuild.Compile(
        [
            DeclaredNetwork.Of("Truncated", "Input(7, 3), Lstm(6, Sequences = true, Bidirectional = true, Truncation = 3), Gru(5, ResetAfter = false, Truncation = 2), Dense(2), MeanSquaredError, Sgd(0.1)"),
        ], fuse: true);
        foreach (var device in (Device[])[Device.Cpu(1), Device.Cpu(3)])
        {
            Comparison.OfTraining(networks["Truncated"], device);
        }
    }
}
