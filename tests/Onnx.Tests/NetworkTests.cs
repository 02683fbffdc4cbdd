using NetDsl.EngineTests.Compiling;
using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;
using NetDsl.Interpreter;
using NetDsl.OnnxTests.Running;
using NetDsl.Runtime.Tests;

namespace NetDsl.OnnxTests;

/// <summary>Compiled networks, those of the examples among them, give in ONNX Runtime what they give here.</summary>
public sealed class NetworkTests
{
    private const int Steps = 3;

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build
        = new(() => NetworkBuild.Compile([.. All], fuse: true, others: ExampleNetworks.Blocks));

    private static IEnumerable<DeclaredNetwork> All => TestNetworks.Written.Concat(ExampleNetworks.All);

    public static TheoryData<string> Names => [.. All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_agree_before_and_after_training(string name)
    {
        var network = Build.Value[name];
        using var run = Comparison.Start(network, Device.Cpu(1));
        CheckOutputs(network, run, "random weights");
        if (network.Training.Trains)
        {
            for (int step = 0; step < Steps; step++)
            {
                run.Train(new(network.Training, RandomValues.Batch(network.Training, 6, seed: step)), step);
            }

            CheckOutputs(network, run, "trained weights");
        }
    }

    private static void CheckOutputs(CompiledNetwork network, EngineRun run, string weights)
    {
        using var folder = new TempFolder();
        run.Network.ExportOnnx(folder["net.onnx"]);
        Assert.Equal(["net.onnx"], folder.Names);
        using var exported = new OnnxRun(folder["net.onnx"]);
        foreach (int count in (int[])[1, 5])
        {
            var samples = RandomValues.Batch(network.Inference, count, seed: count);
            run.Predict(new(network.Inference, samples));
            var results = exported.Run(samples);
            foreach (var (output, number) in run.Description.Outputs.Select((output, number) => (output, number)))
            {
                var expected = new float[count * output.Size];
                run.Engine.ReadOutput(number, expected);
                Near.Check($"{network.Name}, {weights}, '{output.Name}' of {count}", expected.Select(value => (double)value), results[output.Name]);
            }
        }
    }
}
