using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Shapes of layers that join, enlarge and normalise pictures, what they compute in places that can be worked out by hand, and
/// what they refuse.</summary>
public class PictureLayerTests
{
    private static Declare Picture => Declare.Network("N").Input(2, 3, 2);

    [Fact]
    public void Concat_adds_up_channels()
    {
        var graph = Declared.Graph(Declare.Network("N").Tensor("One").Input(4, 3, 2).Tensor("Two").Layer("Conv", ("filters", 5), ("Pad", 1))
            .Tensor("Out").Layer("Concat", ("tensors", new[] { "Two", "One", "Two" })));
        Assert.Equal(new Shape(4, 3, 12), graph.Outputs[0].Node.Shape);
    }

    [Fact]
    public void Concat_refuses_what_differs_in_more_than_channels()
        => Declared.Reports(Declare.Network("N").Tensor("One").Input(4, 3, 2).Layer("Relu").Tensor("Two").Layer("MaxPool", ("kernel", 2)).Layer("Concat", ("tensors", new[] { "One" })),
            Rules.ShapeMismatch, new Place(1, 1, "tensors"),
            "[Concat] expects tensors that differ from the 2x1x2 of 'Two.MaxPool1' in the last extent alone but 'One.Relu1' gives 4x3x2: bring both to one shape");

    [Fact]
    public void Concat_refuses_to_join_nothing()
        => Declared.Reports(Picture.Layer("Concat", ("tensors", Array.Empty<string>())), Rules.WrongCount, new Place(-1, 1, "tensors"),
            "The list of tensors of [Concat] must have 1 or more values, but has 0");

    [Fact]
    public void Reshape_keeps_the_elements_in_their_order()
    {
        Assert.Equal(new Shape(2, 1, 3), Declared.Graph(Declare.Network("N").Input(6).Layer("Reshape", ("shape", new[] { 2, 1, 3 }))).Outputs[0].Node.Shape);
        Assert.Equal([1, 2, 3, 4], Values(Declare.Network("N").Input(4).Layer("Reshape", ("shape", new[] { 2, 1, 2 })).Layer("Reshape", ("shape", new[] { 4 })), [1, 2, 3, 4]));
    }

    [Fact]
    public void Reshape_refuses_another_number_of_elements()
    {
        Declared.Reports(Declare.Network("N").Input(6).Layer("Relu").Layer("Reshape", ("shape", new[] { 2, 2 })), Rules.ShapeMismatch, new Place(-1, 2, "shape"),
            "[Reshape] expects 2x2, 4 elements but 'Relu1' gives 6, 6 elements: a reshape keeps their number");
        Declared.Reports(Declare.Network("N").Input(6).Layer("Reshape", ("shape", Array.Empty<int>())), Rules.WrongCount, new Place(-1, 1, "shape"),
            "The shape of [Reshape] must have 1 to 3 values, but has 0");
    }

    /// <summary>Whatever a window is told, its picture and what comes out have a number of elements, or it is reported.</summary>
    [Theory]
    [InlineData(4096, 3, 128, 3, 1, 1, 1, "filters")]
    [InlineData(28, 1, 4, 3, 1, 1, int.MaxValue, "Pad")]
    [InlineData(28, 1, 1, 50001, 1, 1, 25000, "Kernel")]
    [InlineData(28, 1, 1, 3, 1, int.MaxValue, 0, "Kernel")]
    [InlineData(28, 1, int.MaxValue, 1, 1, 1, 0, "filters")]
    public void Convolutions_refuse_pictures_that_are_too_large(int extent, int channels, int filters, int kernel, int stride, int dilation, int pad, string argument)
    {
        var issues = Generator.Layers.Lowering.Lower(Declare.Network("N").Input(extent, extent, channels)
            .Layer("Conv", ("filters", filters), ("Kernel", kernel), ("Stride", stride), ("Dilation", dilation), ("Pad", pad)).Model, training: true).Issues;
        Assert.Equal(new Place(-1, 1, argument), Assert.Single(issues).Place);
    }

    [Theory]
    [InlineData("Valid")]
    [InlineData("Same")]
    public void A_stride_may_be_as_long_as_it_likes(string padding)
        => Assert.Equal(new Shape(1, 1, 2), Declared.Graph(Declare.Network("N").Input(5, 4, 1)
            .Layer("Conv", ("filters", 2), ("Stride", int.MaxValue), ("Padding", new Member("Padding", padding)))).Outputs[0].Node.Shape);

    [Fact]
    public void Transposed_convolutions_refuse_pictures_that_are_too_large()
    {
        var issues = Generator.Layers.Lowering.Lower(Declare.Network("N").Input(2000, 2000, 3).Layer("ConvTranspose", ("filters", 200)).Model, training: true).Issues;
        Assert.Equal(new Place(-1, 1, "filters"), issues[0].Place);
    }

    [Fact]
    public void Upsample_repeats_pixels()
        => Assert.Equal([1, 2, 1, 2, 3, 4, 3, 4, 1, 2, 1, 2, 3, 4, 3, 4], Values(Declare.Network("N").Input(1, 2, 2).Layer("Upsample", ("factor", 2)), [1, 2, 3, 4]));

    /// <summary>PyTorch's <c>interpolate([0, 4, 8], scale_factor=2, mode="linear", align_corners=False)</c>.</summary>
    [Fact]
    public void Upsample_goes_from_middle_to_middle()
        => Assert.Equal([0, 1, 3, 5, 7, 8],
            Values(Declare.Network("N").Input(1, 3, 1).Layer("Upsample", ("factor", new[] { 1, 2 }), ("Interpolation", new Member("Interpolation", "Bilinear"))), [0, 4, 8]));

    [Fact]
    public void Pad_puts_zeros_on_each_side()
        => Assert.Equal([0, 0, 0, 0, 0, 0, 5, 6, 0, 0, 0, 0],
            Values(Declare.Network("N").Input(1, 2, 1).Layer("Pad", ("sizes", new[] { 1, 1, 2, 0 })).Layer("Relu"), [5, 6]));

    [Fact]
    public void Pad_takes_one_number_or_four()
        => Declared.Reports(Picture.Layer("Pad", ("sizes", new[] { 1, 2 })), Rules.WrongCount, new Place(-1, 1, "sizes"),
            "The list of sizes of [Pad] must have 1 or 4 values, but has 2");

    [Fact]
    public void Pad_does_not_cut()
        => Declared.Reports(Picture.Layer("Pad", ("sizes", new[] { -1 })), Rules.OutOfRange, new Place(-1, 1, "sizes"), "sizes of [Pad] must be a whole number of at least 0, but is -1");

    [Theory]
    [InlineData("Upsample", "factor", 2)]
    [InlineData("Pad", "sizes", 1)]
    [InlineData("ConvTranspose", "filters", 2)]
    [InlineData("Lrn", "size", 3)]
    [InlineData("SpatialDropout", "rate", 0)]
    public void Layers_of_pictures_refuse_vectors(string layer, string argument, int value)
        => Assert.Equal(Rules.NotAPicture, Declared.Issue(Declare.Network("N").Input(3).Layer(layer, (argument, layer == "Pad" ? new[] { value } : value))).Rule);

    [Theory]
    [InlineData(3, 1, 0, 0, 4, 5)]
    [InlineData(4, 2, 1, 0, 4, 6)]
    [InlineData(3, 2, 1, 1, 4, 6)]
    public void A_transposed_convolution_makes_pictures_larger(int kernel, int stride, int pad, int outputPad, int height, int width)
    {
        var graph = Declared.Graph(Picture.Layer("ConvTranspose", ("filters", 5), ("Kernel", kernel), ("Stride", stride), ("Pad", pad), ("OutputPad", outputPad)));
        Assert.Equal(new Shape(height, width, 5), graph.Outputs[0].Node.Shape);
        Assert.Equal(new Shape(kernel, kernel, 5, 2), graph.Parameters[0].Shape);
    }

    [Fact]
    public void A_transposed_convolution_refuses_more_output_than_its_stride_leaves_open()
        => Declared.Reports(Picture.Layer("ConvTranspose", ("filters", 5), ("Stride", 2), ("OutputPad", 2)), Rules.OutOfRange, new Place(-1, 1, "OutputPad"),
            "OutputPad of [ConvTranspose] must be below the stride, 2, but is 2");

    [Fact]
    public void A_transposed_convolution_refuses_to_cut_everything_off()
        => Declared.Reports(Picture.Layer("ConvTranspose", ("filters", 5), ("Pad", new[] { 2, 0 })), Rules.OutOfRange, new Place(-1, 1, "Pad"),
            "Pad of [ConvTranspose] must be at most 1, so that something is left, but is 2");

    [Fact]
    public void Spatial_dropout_drops_whole_channels()
    {
        var graph = Declared.Graph(Declare.Network("N").Input(2, 2, 9).Layer("SpatialDropout", ("rate", 0.5)));
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]> { [graph.Inputs[0]] = [[.. Enumerable.Repeat(1.0, 36)]] });
        double[] values = new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), StepValues.ForBatch(1, RandomValues.Uniform)).Value(graph.Outputs[0].Node);
        Assert.All(values.Chunk(9), pixel => Assert.Equal(values.Take(9), pixel));
        Assert.Equal([0, 2], values.Distinct().Order());
    }

    [Fact]
    public void A_local_response_is_divided_by_its_neighbours()
    {
        double[] expected = [1 / Math.Pow(2 + (3.0 / 3 * (1 + 4)), 0.5), 2 / Math.Pow(2 + (3.0 / 3 * (1 + 4 + 9)), 0.5), 3 / Math.Pow(2 + (3.0 / 3 * (4 + 9)), 0.5)];
        double[] actual = Values(Declare.Network("N").Input(1, 1, 3).Layer("Lrn", ("size", 3), ("Alpha", 3.0), ("Beta", 0.5), ("K", 2.0)), [1, 2, 3]);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
    }

    [Theory]
    [InlineData("size", 256, "size of [Lrn] must be at most 255, but is 256")]
    [InlineData("K", 0, "K of [Lrn] must be above 0, but is 0")]
    [InlineData("Alpha", -1, "Alpha of [Lrn] must be at least 0, but is -1")]
    public void A_local_response_refuses_what_may_divide_by_zero(string argument, int value, string message)
        => Declared.Reports(argument == "size" ? Picture.Layer("Lrn", (argument, value)) : Picture.Layer("Lrn", ("size", 3), (argument, value)),
            Rules.OutOfRange, new Place(-1, 1, argument), message);

    [Fact]
    public void Layer_normalisation_refuses_to_divide_by_zero()
        => Declared.Reports(Picture.Layer("LayerNorm", ("Epsilon", 0)), Rules.OutOfRange, new Place(-1, 1, "Epsilon"), "Epsilon of [LayerNorm] must be above 0, but is 0");

    [Fact]
    public void A_filter_by_hand_is_the_same_for_each_channel()
    {
        var graph = Declared.Graph(Picture.Layer("FixedConv", ("filter", new Member("Filter", "Edges"))));
        Assert.Equal(new Shape(2, 3, 2), graph.Outputs[0].Node.Shape);
        Assert.True(graph.Parameters[0].Learning.IsFrozen);
        Assert.Equal([0, 0, -1, -1, 0, 0, -1, -1, 4, 4, -1, -1, 0, 0, -1, -1, 0, 0], graph.Parameters[0].Initial.Values);
    }

    [Fact]
    public void A_filter_by_hand_has_nine_weights()
        => Declared.Reports(Picture.Layer("FixedConv", ("Weights", new[] { 1.0, 2.0 })), Rules.WrongCount, new Place(-1, 1, "Weights"),
            "The list of Weights of [FixedConv] must have 9 values, but has 2");

    [Fact]
    public void A_filter_has_a_name_or_weights()
        => Declared.Reports(Picture.Layer("FixedConv", ("filter", new Member("Filter", "Blur")), ("Weights", new[] { 1.0 })), Rules.OutOfRange,
            new Place(-1, 1, "Weights"), "Weights of [FixedConv] must be left out where a filter is named, but is given");

    [Fact]
    public void Filters_for_each_channel_have_one_input()
        => Assert.Equal(new Shape(2, 2, 1, 2), Declared.Graph(Picture.Layer("Conv", ("filters", 2), ("Kernel", 2), ("Groups", 2))).Parameters[0].Shape);

    [Fact]
    public void Filters_of_a_group_have_its_inputs()
        => Assert.Equal(new Shape(2, 2, 1, 6), Declared.Graph(Picture.Layer("Conv", ("filters", 6), ("Kernel", 2), ("Groups", 2))).Parameters[0].Shape);

    [Theory]
    [InlineData(3, 3, "Groups of [Conv] must be a number that divides 2 channels and 3 filters, but is 3")]
    [InlineData(3, 2, "Groups of [Conv] must be a number that divides 2 channels and 3 filters, but is 2")]
    public void Groups_divide_channels_and_filters(int filters, int groups, string message)
        => Declared.Reports(Picture.Layer("Conv", ("filters", filters), ("Kernel", 1), ("Groups", groups)), Rules.OutOfRange, new Place(-1, 1, "Groups"), message);

    /// <summary>What a network without weights makes of one sample.</summary>
    private static double[] Values(Declare network, double[] sample)
    {
        var graph = Declared.Graph(network, training: false);
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]> { [graph.Inputs[0]] = [sample] });
        return new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>(), StepValues.None).Value(graph.Outputs[0].Node);
    }
}
