using NetDsl.EngineTests.Compiling;
using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;
using NetDsl.Interpreter;
using NetDsl.OnnxTests.Running;
using NetDsl.Runtime.Tests;

namespace NetDsl.OnnxTests;

/// <summary>The detector at the size it was made for, once; <see cref="NetworkTests"/> has it for small pictures.</summary>
public sealed class DetectNetTests
{
    [Fact]
    public void A_picture_of_full_size_gives_in_Onnx_Runtime_what_it_gives_here()
    {
        var network = NetworkBuild.Compile([ExampleNetworks.Detector("DetectNet", 384, 1248)], fuse: true, others: ExampleNetworks.Blocks)["DetectNet"];
        using var run = Comparison.Start(network, Device.Cpu(2));
        using var folder = new TempFolder();
        run.Network.ExportOnnx(folder["net.onnx"]);
        using var exported = new OnnxRun(folder["net.onnx"]);
        var samples = RandomValues.Batch(network.Inference, 1, seed: 1);
        run.Predict(new(network.Inference, samples));
        var results = exported.Run(samples);
        foreach (var (output, number) in run.Description.Outputs.Select((output, number) => (output, number)))
        {
            var expected = new float[output.Size];
            run.Engine.ReadOutput(number, expected);
            Near.Check(output.Name, expected.Select(value => (double)value), results[output.Name]);
        }
    }
}
