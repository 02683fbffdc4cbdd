using NetDsl.Generator.Emit;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Which parameters belong to elements of pictures, and so have another order where pictures lie channel by channel.</summary>
public class PictureOrderTests
{
    [Fact]
    public void A_vector_beside_a_flattened_picture_keeps_its_place()
        => Assert.Equal(["Part.Dense1.weight: Flattened = [4, 4, 6, 1, 1, 10]"], Orders(Declare.Network("N")
            .Tensor("Picture").Input(4, 4, 6).Tensor("Flat").Layer("Flatten").Tensor("Other").Input(10)
            .Tensor("Part").Layer("Concat", ("tensors", new[] { "Flat", "Other" })).Layer("Dense", ("units", 3))));

    [Theory]
    [InlineData("LayerNorm")]
    [InlineData("BatchNorm")]
    public void Vectors_of_parameters_beside_a_flattened_picture_have_its_order(string layer)
    {
        var orders = Orders(Declare.Network("N").Input(4, 4, 6).Layer("Flatten").Layer(layer).Layer("Relu").Layer("Dense", ("units", 3)));
        Assert.Contains($"{layer}1.weight: FlattenedOutputs = [4, 4, 6]", orders);
        Assert.Contains($"{layer}1.bias: FlattenedOutputs = [4, 4, 6]", orders);
        Assert.Contains("Dense1.weight: Flattened = [4, 4, 6]", orders);
        Assert.Equal(layer == "BatchNorm" ? 5 : 3, orders.Length);
    }

    [Fact]
    public void What_becomes_a_picture_is_made_in_its_order()
        => Assert.Equal(["Dense1.weight: FlattenedOutputs = [7, 7, 16]", "Dense1.bias: FlattenedOutputs = [7, 7, 16]"], Orders(Declare.Network("N").Input(5)
            .Layer("Dense", ("units", 784)).Layer("Relu").Layer("Reshape", ("shape", new[] { 7, 7, 16 })).Layer("ConvTranspose", ("filters", 3))));

    [Fact]
    public void What_is_added_to_a_flattened_picture_has_its_order()
        => Assert.Equal(["Sum.Dense1.weight: FlattenedOutputs = [4, 4, 2]", "Sum.Dense1.bias: FlattenedOutputs = [4, 4, 2]"], Orders(Declare.Network("N")
            .Tensor("Picture").Input(4, 4, 2).Tensor("Flat").Layer("Flatten").Tensor("Other").Input(5)
            .Tensor("Sum").Layer("Dense", ("units", 32)).Layer("Add", ("tensors", new[] { "Flat" }))));

    [Fact]
    public void Steps_of_a_sequence_are_no_pixels()
        => Assert.DoesNotContain(Orders(Declare.Network("N").Input(6).Layer("Dense", ("units", 40)).Layer("Reshape", ("shape", new[] { 5, 8 })).Layer("SimpleRnn", ("units", 3))),
            order => order.Contains("Flattened", StringComparison.Ordinal));

    [Fact]
    public void Two_pictures_of_one_vector_have_no_order()
    {
        var orders = Orders(Declare.Network("N")
            .Tensor("A").Input(4, 4, 2).Tensor("FlatA").Layer("Flatten").Tensor("B").Input(2, 2, 8).Tensor("FlatB").Layer("Flatten")
            .Tensor("Sum").Layer("Add", ("tensors", new[] { "FlatA", "FlatB" })).Layer("Dense", ("units", 3)));
        Assert.Equal(["Sum.Dense1.weight: HasUnclearOrder = true"], orders);
    }

    [Fact]
    public void Half_of_a_picture_has_no_order()
    {
        Assert.Same(PictureOrder.Unclear, new PictureOrder(new Shape(4, 4, 2), new Shape(1, 1, 5)).Part(16, 16));
        Assert.Equal([new Shape(4, 4, 2), new Shape(1, 1, 3)], new PictureOrder(new Shape(4, 4, 2), new Shape(1, 1, 5)).Part(0, 35).Pictures);
        Assert.Equal([new Shape(1, 1, 3)], new PictureOrder(new Shape(4, 4, 2), new Shape(1, 1, 5)).Part(33, 3).Pictures);
    }

    [Fact]
    public void Filters_of_single_channels_and_constants_are_said_to_be_such()
    {
        Assert.Equal(["Conv1.weight: IsDepthwise = true"], Orders(Declare.Network("N").Input(8, 8, 4).Layer("Conv", ("filters", 8), ("Groups", 4))));
        Assert.Equal(["FixedConv1.weight: IsDepthwise = true", "FixedConv1.weight: IsConstant = true"],
            Orders(Declare.Network("N").Input(8, 8, 4).Layer("FixedConv", ("filter", new Member("Filter", "Blur")))));
    }

    private static string[] Orders(Declare network)
    {
        var graph = Declared.Graph(network, training: false);
        var orders = new ForeignOrders(graph);
        return [.. graph.Parameters.SelectMany(parameter => orders.Of(parameter.Name).Select(order => $"{parameter.Name}: {order}"))];
    }
}
