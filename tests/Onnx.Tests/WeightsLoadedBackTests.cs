using System.Runtime.InteropServices;
using NetDsl.EngineTests.Compiling;
using NetDsl.Runtime.Tests;
using NetDsl.Serialization;
using Onnx;

namespace NetDsl.OnnxTests;

/// <summary>Weights go out channel-first and come back as PyTorch keeps them: both conversions, one against the other, and what the
/// compiler says of flattened pictures.</summary>
public sealed class WeightsLoadedBackTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build = new(() => NetworkBuild.Compile(
        [
            Of("Plain", "Input(5), Dense(4), Relu, Dense(3)"),
            Of("PictureInput", "Input(3, 4, 3, Scale = 0.5, Mean = [1, 2, 3]), Flatten, Dense(4), Relu, Dense(3)"),
            Of("GreyInput", "Input(3, 4, 1), Flatten, Dense(4)"),
            Of("Convolutions", "Input(7, 8, 2), Conv(5), Relu, Conv(6, Kernel = new[] { 2, 3 }), Flatten, Dropout(0.5), Tanh, Dense(18), Relu, Dense(3), Softmax"),
            Of("Pooled", "Input(7, 8, 2), Conv(5, Pad = 1), MaxPool(2), Flatten, Dense(4)"),
            Of("SoftmaxBefore", "Input(4, 4, 2), Conv(5, Pad = 1), Flatten, Softmax, Dense(4)"),
        ], fuse: true));

    [Theory]
    [InlineData("Plain", "")]
    [InlineData("PictureInput", "Dense1.weight 3x4x3")]
    [InlineData("GreyInput", "Dense1.weight 3x4x1")]
    [InlineData("Convolutions", "Dense1.weight 4x4x6")]
    [InlineData("Pooled", "Dense1.weight 3x4x5")]
    public void Weights_are_the_same_bits(string name, string flattened)
    {
        using var folder = new TempFolder();
        using var network = Build.Value[name].Create(Device.Cpu(1));
        Assert.Equal(flattened, Flattened(network));
        network.Initialize(5);
        network.ExportOnnx(folder["net.onnx"]);
        var graph = ModelProto.Parser.ParseFrom(File.ReadAllBytes(folder["net.onnx"])).Graph;
        SafetensorsWriter.Write(folder["torch.safetensors"], network.Structure.Parameters.Select(parameter =>
            Torch(graph.Initializer.Single(tensor => tensor.Name == parameter.Name))));

        using var other = Build.Value[name].Create(Device.Cpu(1));
        other.Initialize(6);
        Assert.NotEqual(network.HashWeights(), other.HashWeights());
        Assert.Empty(other.LoadWeights(folder["torch.safetensors"], WeightLayout.PyTorch).Missing);
        Assert.Equal(network.HashWeights(), other.HashWeights());
    }

    [Fact]
    public void What_changes_each_element_or_all_by_one_number_keeps_the_order()
    {
        using var network = Build.Value["SoftmaxBefore"].Create(Device.Cpu(1));
        Assert.Equal("Dense1.weight 4x4x5", Flattened(network));
    }

    private static string Flattened(Network network) => string.Join(", ", network.Structure.Parameters.Where(parameter => !parameter.Flattened.IsEmpty)
        .Select(parameter => $"{parameter.Name} {string.Join('x', parameter.Flattened)}"));

    /// <summary>Gemm's weight has a column an output, PyTorch's a row; Conv's are alike.</summary>
    private static NamedTensor Torch(TensorProto tensor)
    {
        float[] values = MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray();
        if (tensor.Dims.Count != 2)
        {
            return new(tensor.Name, [.. tensor.Dims.Select(extent => (int)extent)], values);
        }

        int inputs = (int)tensor.Dims[0], outputs = (int)tensor.Dims[1];
        return new(tensor.Name, [outputs, inputs], Enumerable.Range(0, values.Length).Select(i => values[(i % inputs * outputs) + (i / inputs)]).ToArray());
    }

    private static DeclaredNetwork Of(string name, string attributes) => DeclaredNetwork.Of(name, attributes);
}
