using Google.Protobuf;
using NetDsl.Interpreter;
using NetDsl.OnnxTests.Graphs;
using NetDsl.OnnxTests.Running;

namespace NetDsl.OnnxTests;

/// <summary>The exported graph is the one that others would write: larger operations are found, names and shapes are the network's.</summary>
public sealed class StructureTests
{
    private static Declare LeNet => Declare.Network("LeNet").Input(12, 12, 1)
        .Layer("Conv", ("filters", 6), ("Kernel", 3), ("Pad", 1)).Layer("Tanh").Layer("AvgPool", ("kernel", 2))
        .Layer("Conv", ("filters", 16), ("Kernel", 3)).Layer("Relu").Layer("MaxPool", ("kernel", 2))
        .Layer("Flatten").Layer("Dense", ("units", 10)).Layer("Dropout", ("rate", 0.5)).Layer("Dense", ("units", 4), ("Bias", false)).Layer("Softmax");

    [Fact]
    public void Operations_are_those_of_the_layers() => Assert.Equal(
        ["Conv", "Tanh", "AveragePool", "Conv", "Relu", "MaxPool", "Flatten", "Gemm", "MatMul", "Softmax"],
        ExportedGraph.Of(LeNet).Operations);

    [Fact]
    public void Weights_have_their_names_and_the_shapes_of_ONNX() => Assert.Equal(
        ["Conv1.weight 6x1x3x3", "Conv1.bias 6", "Conv2.weight 16x6x3x3", "Conv2.bias 16", "Dense1.weight 64x10", "Dense1.bias 10", "Dense2.weight 10x4"],
        ExportedGraph.Of(LeNet).Model.Graph.Initializer.Select(tensor => $"{tensor.Name} {string.Join('x', tensor.Dims)}"));

    [Fact]
    public void Operations_and_tensors_have_the_names_of_layers() => Assert.Equal(
        ["Conv1", "Tanh1", "AvgPool1", "Conv2", "Relu1", "MaxPool1", "MaxPool1/flattened", "Dense1", "Dense2", "Output"],
        ExportedGraph.Of(LeNet).Model.Graph.Node.Select(node => node.Output.Single()));

    [Fact]
    public void Pictures_are_channel_first_and_the_batch_is_free()
    {
        using var run = new OnnxRun(ExportedGraph.Of(Declare.Network("N").Input(5, 7, 3).Layer("Conv", ("filters", 4))).Model.ToByteArray());
        Assert.Equal(["Input -1x3x5x7"], run.Inputs);
        Assert.Equal(["Output -1x4x3x5"], run.Outputs);
    }

    [Fact]
    public void Several_inputs_and_outputs_have_their_names()
    {
        var network = Declare.Network("TwoHeads")
            .Tensor("Left").Input(5).Tensor("LeftHidden").Layer("Dense", ("units", 6)).Layer("Tanh")
            .Tensor("Right").Input(3).Tensor("RightHidden").Layer("Dense", ("units", 6))
            .Tensor("Sum").Layer("Add", ("tensors", new[] { "LeftHidden" }))
            .Tensor("Kind").Layer("Dense", ("units", 3)).Layer("Softmax").Tensor("Price").Layer("From", ("tensor", "Sum")).Layer("Dense", ("units", 1));
        var exported = ExportedGraph.Of(network);
        using var run = new OnnxRun(exported.Model.ToByteArray());
        Assert.Equal(["Left -1x5", "Right -1x3"], run.Inputs);
        Assert.Equal(["Kind -1x3", "Price -1x1", "LeftHidden -1x6", "RightHidden -1x6", "Sum -1x6"], run.Outputs);
        exported.CheckOutputs("two heads", 3);
    }

    [Fact]
    public void The_file_says_what_it_needs()
    {
        var model = ExportedGraph.Of(LeNet).Model;
        Assert.Equal((8, "NetDsl", 17, ""), (model.IrVersion, model.ProducerName, model.OpsetImport.Single().Version, model.OpsetImport.Single().Domain));
    }

    [Fact]
    public void Names_of_classes_are_in_the_file_and_the_order_of_matrices()
    {
        var model = ExportedGraph.Of(Declare.Network("N").Layer("Classes", ("names", new[] { "cat", "dog" })).Input(3).Layer("Dense", ("units", 2)).Layer("Softmax")).Model;
        Assert.Equal(["class 0: cat", "class 1: dog", "order of Dense1.weight: "], model.MetadataProps.Select(note => $"{note.Key}: {note.Value}"));
    }

    [Fact]
    public void Normalisation_by_channel_is_part_of_the_graph()
    {
        var model = ExportedGraph.Of(Declare.Network("N").Layer("Input", ("shape", new[] { 4, 4, 3 }), ("Scale", 0.5),
            ("Mean", new[] { 0.1, 0.2, 0.3 }), ("Std", new[] { 1, 2, 4.0 })).Layer("Conv", ("filters", 2))).Model;
        Assert.Equal(["Mul", "Add", "Conv"], model.Graph.Node.Select(node => node.OpType));
        Assert.Equal("3x1x1", string.Join('x', model.Graph.Initializer[0].Dims));
        Assert.Equal([0.5f, 0.25f, 0.125f], System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(model.Graph.Initializer[0].RawData.Span).ToArray());
    }

    [Fact]
    public void Normalisation_by_the_batch_and_pooling_of_all_are_one_operation_each()
    {
        var exported = ExportedGraph.Of(Declare.Network("N").Input(5, 5, 2).Layer("Conv", ("filters", 4), ("Bias", false)).Layer("BatchNorm", ("Epsilon", 0.01))
            .Layer("Relu").Layer("GlobalAvgPool").Layer("Dense", ("units", 3)).Layer("BatchNorm"));
        Assert.Equal(["Conv", "BatchNormalization", "Relu", "GlobalAveragePool", "Flatten", "Gemm", "BatchNormalization"], exported.Operations);
        Assert.Equal(["Conv1", "BatchNorm1.weight", "BatchNorm1.bias", "BatchNorm1.running_mean", "BatchNorm1.running_var"], exported.Model.Graph.Node[1].Input);
        exported.CheckOutputs("normalised", 3);
    }

    [Theory]
    [InlineData("Relu", "Relu")]
    [InlineData("Sigmoid", "Sigmoid")]
    [InlineData("Tanh", "Tanh")]
    [InlineData("Softplus", "Softplus")]
    [InlineData("Elu", "Elu")]
    [InlineData("Selu", "Selu")]
    [InlineData("LeakyRelu", "LeakyRelu")]
    [InlineData("Softmax", "Softmax")]
    [InlineData("Swish", "Sigmoid Mul")]
    [InlineData("Heaviside", "Less Where")]
    [InlineData("Gelu", "Mul Mul Erf Add Mul")]
    public void An_activation_is_one_operation_where_there_is_one(string layer, string operations)
        => Assert.Equal(operations, string.Join(' ', ExportedGraph.Of(Declare.Network("N").Input(3).Layer(layer)).Operations));

    [Fact]
    public void A_softmax_whose_parts_are_read_is_written_out_as_well()
    {
        var network = Declare.Network("N").Tensor("Image").Input(3, 3, 4).Tensor("Twice").Layer("Softmax").Layer("Softmax");
        var exported = ExportedGraph.Of(network);
        Assert.Equal(["Softmax", "Softmax"], exported.Operations);
        exported.CheckOutputs("softmax over channels", 2);
    }
}
