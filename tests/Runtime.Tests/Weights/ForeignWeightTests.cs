using System.Collections.Immutable;
using NetDsl.Engines;
using NetDsl.Serialization;
using NetDsl.Weights;

namespace NetDsl.Runtime.Tests.Weights;

/// <summary>Layers whose weights PyTorch and Keras keep in other pieces, under other shapes, or not at all.</summary>
public class ForeignWeightTests
{
    [Fact]
    public void Two_biases_of_PyTorch_are_added_where_the_network_has_one()
    {
        using var folder = new TempFolder();
        Write(folder["lstm"], ("rnn.bias_ih_l0", [4], [1, 2, 3, 4]), ("rnn.bias_hh_l0", [4], [10, 20, 30, 40]));
        var network = Network(Parameter("Lstm1.bias", [4]));
        var reader = Reader(network, folder["lstm"], WeightLayout.PyTorch, _ => "rnn.bias_ih_l0");
        Assert.Empty(reader.Read(WeightDemand.Everything).Unused);
        Assert.Equal([11f, 22, 33, 44], reader.Values[0]);
    }

    [Fact]
    public void They_stay_apart_where_the_network_has_both()
    {
        using var folder = new TempFolder();
        Write(folder["gru"], ("rnn.bias_ih_l0", [3], [1, 2, 3]), ("rnn.bias_hh_l0", [3], [10, 20, 30]));
        var network = Network(Parameter("Gru1.bias", [3]) with { PyTorchParts = [1, 0, 2] }, Parameter("Gru1.recurrentBias", [3]) with { PyTorchParts = [1, 0, 2] });
        var reader = Reader(network, folder["gru"], WeightLayout.PyTorch, name => name == "Gru1.bias" ? "rnn.bias_ih_l0" : "rnn.bias_hh_l0");
        reader.Read(WeightDemand.Everything);
        Assert.Equal([2f, 1, 3], reader.Values[0]);
        Assert.Equal([20f, 10, 30], reader.Values[1]);
    }

    [Fact]
    public void Both_biases_of_a_Keras_GRU_are_rows_of_one_tensor()
    {
        using var folder = new TempFolder();
        Write(folder["gru"], ("gru/bias", [2, 3], [1, 2, 3, 4, 5, 6]));
        var reader = Reader(Network(Parameter("Gru1.bias", [3]), Parameter("Gru1.recurrentBias", [3])), folder["gru"], WeightLayout.Keras, _ => "gru/bias");
        reader.Read(WeightDemand.Everything);
        Assert.Equal([1f, 2, 3], reader.Values[0]);
        Assert.Equal([4f, 5, 6], reader.Values[1]);
    }

    [Fact]
    public void A_Keras_GRU_that_resets_before_its_product_has_one_tensor_for_both_weights()
    {
        using var folder = new TempFolder();
        Write(folder["gru"], ("gru/recurrent_kernel", [2, 6], [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15]));
        var reader = Reader(Network(Parameter("Gru1.recurrent", [2, 4]), Parameter("Gru1.candidateRecurrent", [2, 2])), folder["gru"], WeightLayout.Keras,
            _ => "gru/recurrent_kernel");
        reader.Read(WeightDemand.Everything);
        Assert.Equal([0f, 1, 2, 3, 10, 11, 12, 13], reader.Values[0]);
        Assert.Equal([4f, 5, 14, 15], reader.Values[1]);
    }

    [Fact]
    public void Filters_of_single_channels_have_another_shape_in_Keras()
    {
        using var folder = new TempFolder();
        Write(folder["depthwise"], ("depthwise_kernel", [1, 1, 2, 3], [1, 2, 3, 4, 5, 6]));
        var filters = new ParameterDescription("Conv1.weight", [1, 1, 1, 6], new(InitializerKind.Constant), new(ParameterLayoutKind.Panels, 1, 6, [0]));
        var reader = Reader(Network(filters with { IsDepthwise = true }), folder["depthwise"], WeightLayout.Keras, _ => "depthwise_kernel");
        reader.Read(WeightDemand.Everything);
        Assert.Equal([1f, 2, 3, 4, 5, 6], reader.Values[0]);
        Assert.Throws<CheckpointMismatchException>(
            () => Reader(Network(filters), folder["depthwise"], WeightLayout.Keras, _ => "depthwise_kernel").Read(WeightDemand.Everything));
        Assert.Throws<CheckpointMismatchException>(
            () => Reader(Network(filters with { IsDepthwise = true }), folder["depthwise"], WeightLayout.NetDsl, _ => "depthwise_kernel").Read(WeightDemand.Everything));
    }

    [Fact]
    public void Constants_need_not_be_in_a_file_but_may()
    {
        using var folder = new TempFolder();
        Write(folder["file"], ("Dense1.bias", [2], [1, 2]));
        var network = Network(Parameter("Dense1.bias", [2]), Parameter("FixedConv1.weight", [2]) with { IsConstant = true });
        var report = Reader(network, folder["file"], WeightLayout.PyTorch, name => name).Read(WeightDemand.Everything);
        Assert.Equal("1 of 1 parameters loaded\nloaded: Dense1.bias", report.ToString());

        Write(folder["more"], ("Dense1.bias", [2], [1, 2]), ("FixedConv1.weight", [2], [3, 4]));
        Assert.Equal(2, Reader(network, folder["more"], WeightLayout.PyTorch, name => name).Read(WeightDemand.Everything).Loaded.Length);
    }

    [Fact]
    public void What_is_of_two_pictures_at_once_is_refused_where_they_are_ordered_otherwise()
    {
        using var folder = new TempFolder();
        Write(folder["file"], ("Dense1.bias", [2], [1, 2]));
        var network = Network(Parameter("Dense1.bias", [2]) with { HasUnclearOrder = true });
        Assert.Equal($"{folder["file"]}: the order of 'Dense1.bias' is that of different pictures at once in the network but channel by channel in the file.",
            Assert.Throws<CheckpointMismatchException>(() => Reader(network, folder["file"], WeightLayout.PyTorch, name => name).Read(WeightDemand.Nothing)).Message);
        Reader(network, folder["file"], WeightLayout.NetDsl, name => name).Read(WeightDemand.Everything);
    }

    [Fact]
    public void What_is_no_such_part_is_refused_with_both_shapes()
    {
        using var folder = new TempFolder();
        Write(folder["gru"], ("gru/bias", [2, 4], [1, 2, 3, 4, 5, 6, 7, 8]));
        var reader = Reader(Network(Parameter("Gru1.bias", [3])), folder["gru"], WeightLayout.Keras, _ => "gru/bias");
        Assert.Contains("2x4", Assert.Throws<CheckpointMismatchException>(() => reader.Read(WeightDemand.Everything)).Message, StringComparison.Ordinal);
    }

    private static WeightReader Reader(NetworkDescription network, string path, WeightLayout layout, Func<string, string?> name)
        => new(network, WeightFile.Open(path), layout, name);

    private static ParameterDescription Parameter(string name, ImmutableArray<int> shape)
        => new(name, shape, new(InitializerKind.Constant), new(shape.Length == 2 ? ParameterLayoutKind.Panels : ParameterLayoutKind.Vector, 1, 1, [0]));

    private static NetworkDescription Network(params ParameterDescription[] parameters)
        => new() { Name = "Net", Inputs = [], Targets = [], Outputs = [], Parameters = [.. parameters], Card = "" };

    private static void Write(string path, params (string Name, int[] Shape, float[] Values)[] tensors)
        => SafetensorsWriter.Write(path, [.. tensors.Select(tensor => new NamedTensor(tensor.Name, [.. tensor.Shape], tensor.Values))]);
}
