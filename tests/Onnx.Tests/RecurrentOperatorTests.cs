using System.Runtime.InteropServices;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using NetDsl.EngineTests.Compiling;
using NetDsl.OnnxTests.Running;
using NetDsl.Runtime.Tests;
using Onnx;
using static Onnx.TensorProto.Types;

namespace NetDsl.OnnxTests;

/// <summary>ONNX's own LSTM, GRU and RNN, as PyTorch exports them: a network that loads their tensors gives what ONNX Runtime gives.</summary>
public sealed class RecurrentOperatorTests
{
    private const int Steps = 5, Features = 3, Units = 4;

    private static readonly string[] Names = ["onnx::W", "onnx::R", "onnx::B"];

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build = new(() => NetworkBuild.Compile(
        [
            Of("Rnn", "SimpleRnn(4)"), Of("ReluRnn", "SimpleRnn(4, Relu = true)"), Of("Memory", "Lstm(4)"), Of("BothWays", "Lstm(4, Bidirectional = true)"),
            Of("After", "Gru(4)"), Of("Before", "Gru(4, ResetAfter = false)"), Of("GruBothWays", "Gru(4, Bidirectional = true)"),
        ],
        fuse: true));

    [Theory]
    [InlineData("Rnn", "RNN", 1, 1)]
    [InlineData("ReluRnn", "RNN", 1, 1)]
    [InlineData("Memory", "LSTM", 4, 1)]
    [InlineData("BothWays", "LSTM", 4, 2)]
    [InlineData("After", "GRU", 3, 1)]
    [InlineData("Before", "GRU", 3, 1)]
    [InlineData("GruBothWays", "GRU", 3, 2)]
    public void Weights_mean_what_they_mean_to_ONNX_Runtime(string name, string operation, int gates, int ways)
    {
        using var folder = new TempFolder();
        var model = Model(operation, gates, ways, name != "Before", name == "ReluRnn");
        using var network = Build.Value[name].Create(Device.Cpu(1));
        var report = network.LoadOnnxWeights(folder.Put("net.onnx", model), NameOf);
        Assert.Empty(report.Missing);

        float[] x = [.. Enumerable.Range(0, Steps * Features).Select(i => MathF.Sin(i * 1.7f))], expected = Run(model, x), found = new float[ways * Units];
        network.Predict(x, found);
        Near.Check(name, expected.Select(value => (double)value), found);
    }

    [Fact]
    public void What_the_operator_does_not_have_is_one_error_that_names_it()
    {
        using var folder = new TempFolder();
        var after = folder.Put("after.onnx", Model("GRU", 3, 1, resetsAfter: true, relu: false));
        using var before = Build.Value["Before"].Create(Device.Cpu(1));
        var hash = before.HashWeights();
        Assert.Equal("what could be 'Gru1.candidateRecurrent'", Assert.Throws<CheckpointException>(
            () => before.LoadOnnxWeights(after, name => name == "Gru1.candidateRecurrent" ? Names[1] : null, strict: false)).Expected);
        Assert.Throws<CheckpointMismatchException>(() => before.LoadOnnxWeights(after, NameOf));
        Assert.Equal(hash, before.HashWeights());

        using var both = Build.Value["GruBothWays"].Create(Device.Cpu(1));
        var error = Assert.Throws<CheckpointException>(() => both.LoadOnnxWeights(after, NameOf));
        Assert.Equal(("initializer 'onnx::W' of GRU 'cell'", "the weights of two directions", "a tensor of 1x12x3"), (error.Place, error.Expected, error.Found));

        using var lstm = Build.Value["Memory"].Create(Device.Cpu(1));
        Assert.Throws<CheckpointMismatchException>(() => lstm.LoadOnnxWeights(after, NameOf));
        Assert.Equal("what could be 'Lstm1.recurrent'", Assert.Throws<CheckpointException>(
            () => lstm.LoadOnnxWeights(after, name => name == "Lstm1.recurrent" ? Names[0] : null, strict: false)).Expected);
    }

    private static string NameOf(string parameter)
        => parameter.EndsWith("ias", StringComparison.Ordinal) ? Names[2] : parameter.EndsWith("ecurrent", StringComparison.Ordinal) ? Names[1] : Names[0];

    private static float[] Run(byte[] model, float[] x)
    {
        using var session = new InferenceSession(model);
        using var input = OrtValue.CreateTensorValueFromMemory(x, [Steps, 1, Features]);
        using var options = new RunOptions();
        using var results = session.Run(options, new Dictionary<string, OrtValue> { ["x"] = input }, ["h"]);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    private static byte[] Model(string operation, int gates, int ways, bool resetsAfter, bool relu)
    {
        var node = new NodeProto { OpType = operation, Name = "cell" };
        node.Input.Add(["x", .. Names]);
        node.Output.Add(["", "h"]);
        node.Attribute.Add(new AttributeProto { Name = "hidden_size", I = Units, Type = AttributeProto.Types.AttributeType.Int });
        node.Attribute.Add(Text("direction", ways == 2 ? "bidirectional" : "forward"));
        if (operation == "GRU")
            node.Attribute.Add(new AttributeProto { Name = "linear_before_reset", I = resetsAfter ? 1 : 0, Type = AttributeProto.Types.AttributeType.Int });
        if (relu)
            node.Attribute.Add(new AttributeProto { Name = "activations", Type = AttributeProto.Types.AttributeType.Strings, Strings = { ByteString.CopyFromUtf8("Relu") } });
        var model = new ModelProto { IrVersion = 8, OpsetImport = { new OperatorSetIdProto { Version = 17 } }, Graph = new() { Name = "cells", Node = { node } } };
        model.Graph.Initializer.Add([Tensor(Names[0], 1, ways, gates * Units, Features), Tensor(Names[1], 2, ways, gates * Units, Units), Tensor(Names[2], 3, ways, 2 * gates * Units)]);
        model.Graph.Input.Add(Value("x", Steps, 1, Features));
        model.Graph.Output.Add(Value("h", ways, 1, Units));
        return model.ToByteArray();
    }

    private static AttributeProto Text(string name, string value)
        => new() { Name = name, Type = AttributeProto.Types.AttributeType.String, S = ByteString.CopyFromUtf8(value) };

    /// <summary>Numbers below one that all differ.</summary>
    private static TensorProto Tensor(string name, int seed, params long[] dims)
    {
        var random = new Random(seed);
        float[] values = [.. Enumerable.Range(0, (int)dims.Aggregate(1L, (a, b) => a * b)).Select(_ => (float)(random.NextDouble() - 0.5))];
        return new() { Name = name, DataType = (int)DataType.Float, Dims = { dims }, RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan())) };
    }

    private static ValueInfoProto Value(string name, params long[] dims) => new()
    {
        Name = name,
        Type = new()
        {
            TensorType = new() { ElemType = (int)DataType.Float, Shape = new() { Dim = { dims.Select(extent => new TensorShapeProto.Types.Dimension { DimValue = extent }) } } },
        },
    };

    private static DeclaredNetwork Of(string name, string layer) => DeclaredNetwork.Of(name, $"Input(5, 3), {layer}");
}
