using System.Runtime.InteropServices;
using Google.Protobuf;
using NetDsl.EngineTests.Compiling;
using NetDsl.Runtime.Tests;
using Onnx;
using static Onnx.TensorProto.Types;

namespace NetDsl.OnnxTests;

/// <summary>Weights from the initialisers of ONNX files.</summary>
public sealed class OnnxWeightsTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build = new(() => NetworkBuild.Compile(
        [
            Of("Trunk", "Input(7, 8, 2), Conv(5), Relu, Conv(6, Kernel = new[] { 2, 3 })"),
            Of("Wider", "Input(7, 8, 2), Conv(5), Relu, Conv(9)"),
            // A square matrix: its shape does not tell which way round it is. The last has no bias and becomes a MatMul.
            Of("Matrices", "Input(3, 3, 2), Flatten, Dense(18), Relu, Dense(18), Tanh, Dense(18, Bias = false)"),
            // Matrices that are multiplied in the body of a scan, square ones too, and gates that PyTorch has in another order.
            Of("Rnn", "Input(5, 3), SimpleRnn(4)"),
            Of("Square", "Input(5, 4), SimpleRnn(4, Sequences = true), SimpleRnn(4, Relu = true, Bias = false)"),
            Of("Memory", "Input(5, 3), Lstm(4), Dense(4)"),
            Of("Gates", "Input(5, 3), Gru(4, Sequences = true), Gru(4, ResetAfter = false)"),
            Of("BothWays", "Input(5, Vocabulary = 9), Embedding(4), Lstm(4, Bidirectional = true, Sequences = true), Gru(4, Bidirectional = true)"),
            Of("FlatNorm", "Input(4, 4, 2), Flatten, BatchNorm, Dense(32), LayerNorm"),
            Of("FromVector", "Input(6), Dense(36), Relu, Reshape(3, 3, 4), ConvTranspose(2)"),
            Of("PictureToPicture", "Input(3, 3, 4), Flatten, Dense(36), Reshape(3, 3, 4), Conv(2)"),
            new("Beside", """
                namespace Declared;

                [Network]
                public partial class Beside
                {
                    [Input(6, 6, 2), Conv(3)] public static partial Tensor Picture { get; }
                    [Flatten] public static partial Tensor Flat { get; }
                    [Input(5)] public static partial Tensor Other { get; }
                    [Concat(nameof(Flat), nameof(Other)), Dense(53)] public static partial Tensor Answer { get; }
                }
                """),
        ],
        fuse: true));

    [Theory]
    [InlineData("Trunk")]
    [InlineData("Matrices")]
    [InlineData("Rnn")]
    [InlineData("Square")]
    [InlineData("Memory")]
    [InlineData("Gates")]
    [InlineData("BothWays")]
    [InlineData("FlatNorm")]
    [InlineData("FromVector")]
    [InlineData("PictureToPicture")]
    [InlineData("Beside")]
    public void What_was_exported_comes_back(string name)
    {
        using var folder = new TempFolder();
        using var network = Build.Value[name].Create(Device.Cpu(1));
        network.Initialize(5);
        network.ExportOnnx(folder["net.onnx"]);
        using var other = Build.Value[name].Create(Device.Cpu(1));
        other.Initialize(6);
        Assert.Empty(other.LoadOnnxWeights(folder["net.onnx"], strict: false).Missing);
        Assert.Equal(network.HashWeights(), other.HashWeights());
    }

    [Theory]
    [InlineData("4x4")]
    [InlineData("4x4x3")]
    [InlineData("4x-4x-2")]
    public void A_note_that_does_not_fit_its_tensor_is_an_error(string note)
    {
        using var folder = new TempFolder();
        using var network = Build.Value["FlatNorm"].Create(Device.Cpu(1));
        network.ExportOnnx(folder["net.onnx"]);
        var model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(folder["net.onnx"]));
        model.MetadataProps.Single(entry => entry.Key == "order of Dense1.weight").Value = note;
        var error = Assert.Throws<CheckpointException>(() => network.LoadOnnxWeights(folder.Put("wrong.onnx", model.ToByteArray()), strict: false));
        Assert.Equal(("note 'order of Dense1.weight'", $"'{note}'"), (error.Place, error.Found));
    }

    [Fact]
    public void What_has_another_shape_is_listed()
    {
        using var folder = new TempFolder();
        using var network = Build.Value["Trunk"].Create(Device.Cpu(1));
        network.Initialize(5);
        network.ExportOnnx(folder["net.onnx"]);
        using var wider = Build.Value["Wider"].Create(Device.Cpu(1));
        var before = wider.GetWeights("Conv2.weight");
        var report = wider.LoadMatchingOnnxWeights(folder["net.onnx"]);
        Assert.Equal(["Conv1.weight", "Conv1.bias"], report.Loaded.Select(loaded => loaded.Parameter));
        Assert.Equal(["Conv2.weight", "Conv2.bias"], report.Mismatched.Select(mismatched => mismatched.Parameter));
        Assert.Equal([6, 5, 2, 3], report.Mismatched[0].Found.AsEnumerable());
        Assert.Equal([9, 5, 3, 3], report.Mismatched[0].Expected.AsEnumerable());
        Assert.Equal(network.GetWeights("Conv1.weight"), wider.GetWeights("Conv1.weight"));
        Assert.Equal(before, wider.GetWeights("Conv2.weight"));
    }

    /// <summary>The names of Caffe's GoogLeNet in ONNX's own collection, and every way to store numbers.</summary>
    [Theory]
    [InlineData(nameof(DataType.Float), true)]
    [InlineData(nameof(DataType.Float), false)]
    [InlineData(nameof(DataType.Double), true)]
    [InlineData(nameof(DataType.Double), false)]
    [InlineData(nameof(DataType.Float16), true)]
    [InlineData(nameof(DataType.Float16), false)]
    public void Numbers_are_read_however_they_are_stored(string kind, bool raw)
    {
        var type = Enum.Parse<DataType>(kind);
        using var folder = new TempFolder();
        var shape = new TensorProto { Name = "shape", DataType = (int)DataType.Int64, Int64Data = { 1 } };
        var path = folder.Put("net.onnx", Model(Tensor("conv1/7x7_s2_b_0", [5], type, raw), shape));
        using var network = Build.Value["Trunk"].Create(Device.Cpu(1));
        var report = network.LoadMatchingOnnxWeights(path, name => name == "Conv1.bias" ? "conv1/7x7_s2_b_0" : null);
        Assert.Equal(new LoadedWeight("Conv1.bias", "conv1/7x7_s2_b_0"), Assert.Single(report.Loaded));
        Assert.Empty(report.Unused);
        Assert.Equal([0.5f, 1.5f, 2.5f, 3.5f, 4.5f], network.GetWeights("Conv1.bias"));
    }

    [Fact]
    public void What_is_damaged_is_one_error_that_names_the_tensor()
    {
        using var folder = new TempFolder();
        using var network = Build.Value["Trunk"].Create(Device.Cpu(1));
        var before = network.HashWeights();
        var shorter = Tensor("Conv1.bias", [5], DataType.Float, raw: true);
        shorter.Dims[0] = 6;
        Assert.Equal(("initializer 'Conv1.bias'", "24 bytes", "20"), Wrong(Model(shorter)));
        shorter.Dims[0] = -1;
        Assert.Equal(("initializer 'Conv1.bias'", "extents from 0 to 2147483647", "-1"), Wrong(Model(shorter)));
        shorter.DataLocation = DataLocation.External;
        shorter.Dims[0] = 5;
        Assert.Equal(("initializer 'Conv1.bias'", "its numbers in the file", "them in another file"), Wrong(Model(shorter)));
        var sound = Tensor("Conv1.bias", [5], DataType.Float, raw: true);
        Assert.Equal(("initializer 'Conv1.bias'", "each name once", "it twice"), Wrong(Model(sound, sound)));
        Assert.Equal("message", Wrong([0xFF, 0xFF, 0xFF]).Place);
        Assert.Equal("graph", Wrong([]).Place);
        Assert.Equal(before, network.HashWeights());

        (string Place, string Expected, string Found) Wrong(byte[] bytes)
        {
            var error = Assert.Throws<CheckpointException>(() => network.LoadOnnxWeights(folder.Put("net.onnx", bytes), strict: false));
            return (error.Place, error.Expected, error.Found);
        }
    }

    private static byte[] Model(params TensorProto[] tensors) => new ModelProto { Graph = new() { Initializer = { tensors } } }.ToByteArray();

    /// <summary>Numbers 0.5, 1.5 ...</summary>
    private static TensorProto Tensor(string name, long[] dims, DataType type, bool raw)
    {
        float[] values = [.. Enumerable.Range(0, (int)dims.Aggregate(1L, (a, b) => a * b)).Select(i => i + 0.5f)];
        var tensor = new TensorProto { Name = name, DataType = (int)type, Dims = { dims } };
        var doubles = Array.ConvertAll(values, value => (double)value);
        var halves = Array.ConvertAll(values, value => BitConverter.HalfToUInt16Bits((Half)value));
        if (raw)
            tensor.RawData = ByteString.CopyFrom(type switch
            {
                DataType.Float => MemoryMarshal.AsBytes(values.AsSpan()),
                DataType.Double => MemoryMarshal.AsBytes(doubles.AsSpan()),
                _ => MemoryMarshal.AsBytes(halves.AsSpan()),
            });
        else if (type == DataType.Float)
            tensor.FloatData.AddRange(values);
        else if (type == DataType.Double)
            tensor.DoubleData.AddRange(doubles);
        else
            tensor.Int32Data.AddRange(halves.Select(bits => (int)bits));
        return tensor;
    }

    private static DeclaredNetwork Of(string name, string attributes) => DeclaredNetwork.Of(name, attributes);
}
