using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

/// <summary>Convolutions and pooling between two convolutions, so that what comes back differs from place to place and goes on to
/// weights.</summary>
public class PictureGradientTests
{
    /// <summary>Options of a convolution with three filters.</summary>
    public static TheoryData<string, int, int, int, int, string> Convolutions => new()
    {
        { "valid", 3, 1, 0, 1, "Valid" },
        { "padded", 3, 1, 1, 1, "Valid" },
        { "padded by more than the kernel", 2, 1, 3, 1, "Valid" },
        { "strided", 3, 2, 1, 1, "Valid" },
        { "strided by more than the kernel", 1, 2, 0, 1, "Valid" },
        { "dilated", 3, 1, 2, 2, "Valid" },
        { "dilated and strided", 3, 2, 2, 2, "Valid" },
        { "dilated by more than the stride", 2, 2, 3, 3, "Valid" },
        { "same", 4, 1, 0, 1, "Same" },
        { "same and strided", 3, 2, 0, 1, "Same" },
    };

    public static TheoryData<string, int, int, int, bool, string> Windows => new()
    {
        { "side by side", 2, 2, 0, false, "Valid" },
        { "overlapping", 3, 2, 0, false, "Valid" },
        { "at every place", 3, 1, 1, false, "Valid" },
        { "over the end", 2, 2, 0, true, "Valid" },
        { "over the end and padded", 3, 2, 1, true, "Valid" },
        { "with gaps", 1, 2, 0, false, "Valid" },
        { "same", 3, 2, 0, false, "Same" },
    };

    [Theory]
    [MemberData(nameof(Convolutions))]
    public void Of_convolutions_agree_with_differences(string name, int kernel, int stride, int pad, int dilation, string padding)
        => Check(name, network => network.Layer("Conv", [("filters", 3), ("Kernel", kernel), ("Stride", stride), ("Dilation", dilation),
            .. Pad(pad), ("Padding", new Member("Padding", padding))]));

    [Fact]
    public void Of_a_convolution_that_is_not_square_agree_with_differences()
        => Check("not square", network => network.Layer("Conv", ("filters", 2), ("Kernel", new[] { 1, 4 }), ("Stride", new[] { 2, 1 }), ("Pad", new[] { 0, 2 }),
            ("Bias", false)));

    [Theory]
    [MemberData(nameof(Windows))]
    public void Of_maxima_agree_with_differences(string name, int kernel, int stride, int pad, bool ceil, string padding)
        => Check(name, network => network.Layer("MaxPool", [("kernel", kernel), ("Stride", stride), .. Pad(pad), ("Ceil", ceil),
            ("Padding", new Member("Padding", padding))]));

    [Theory]
    [MemberData(nameof(Windows))]
    public void Of_means_agree_with_differences(string name, int kernel, int stride, int pad, bool ceil, string padding)
        => Check(name, network => network.Layer("AvgPool", [("kernel", kernel), ("Stride", stride), .. Pad(pad), ("Ceil", ceil),
            ("Padding", new Member("Padding", padding))]));

    [Theory]
    [MemberData(nameof(Windows))]
    public void Of_means_that_count_padding_agree_with_differences(string name, int kernel, int stride, int pad, bool ceil, string padding)
        => Check(name, network => network.Layer("AvgPool", [("kernel", kernel), ("Stride", stride), .. Pad(pad), ("Ceil", ceil),
            ("Padding", new Member("Padding", padding)), ("CountPadding", true)]));

    [Theory]
    [InlineData(3, 1, 1, 1)]
    [InlineData(3, 2, 1, 1)]
    [InlineData(2, 2, 3, 3)]
    [InlineData(1, 2, 0, 1)]
    public void Of_filters_for_each_channel_agree_with_differences(int kernel, int stride, int pad, int dilation)
        => Check("depthwise", network => network.Layer("Conv", ("filters", 3), ("Kernel", 1)).Layer("Conv", [("filters", 3), ("Kernel", kernel), ("Stride", stride),
            ("Dilation", dilation), .. Pad(pad), ("Groups", 3)]));

    [Theory]
    [InlineData(2, 6, 3, 1, 1)]
    [InlineData(3, 6, 3, 2, 1)]
    [InlineData(2, 4, 2, 2, 3)]
    [InlineData(6, 12, 1, 2, 0)]
    public void Of_filters_in_groups_agree_with_differences(int groups, int filters, int kernel, int stride, int pad)
        => Check("groups", network => network.Layer("Conv", ("filters", 6), ("Kernel", 1)).Layer("Conv", [("filters", filters), ("Kernel", kernel), ("Stride", stride),
            .. Pad(pad), ("Groups", groups)]));

    [Theory]
    [InlineData("Blur")]
    [InlineData("Edges")]
    [InlineData("Sharpen")]
    public void Of_filters_by_hand_agree_with_differences(string filter)
    {
        var model = Declare.Network("N").Input(4, 3, 2).Layer("Conv", ("filters", 2), ("Kernel", 2)).Layer("Tanh")
            .Layer("FixedConv", ("filter", new Member("Filter", filter))).Layer("Flatten").Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model;
        GradientCheck.Trained(model, 2, 5);
    }

    [Theory]
    [InlineData("Nearest", 2, 2)]
    [InlineData("Nearest", 1, 3)]
    [InlineData("Bilinear", 2, 2)]
    [InlineData("Bilinear", 3, 1)]
    public void Of_larger_pictures_agree_with_differences(string interpolation, int down, int across)
        => Check(interpolation, network => network.Layer("Upsample", ("factor", new[] { down, across }), ("Interpolation", new Member("Interpolation", interpolation))));

    [Fact]
    public void Of_padded_pictures_agree_with_differences() => Check("padded", network => network.Layer("Pad", ("sizes", new[] { 0, 2, 3, 1 })));

    [Fact]
    public void Of_dropped_channels_agree_with_differences_when_the_same_are_dropped()
        => Check("dropped", network => network.Layer("SpatialDropout", ("rate", 0.4)));

    [Theory]
    [InlineData(3, 3, 1, 0, 0)]
    [InlineData(4, 2, 2, 1, 0)]
    [InlineData(2, 3, 3, 0, 2)]
    [InlineData(1, 1, 2, 0, 1)]
    public void Of_transposed_convolutions_agree_with_differences(int height, int width, int stride, int pad, int outputPad)
        => Check("transposed", network => network.Layer("ConvTranspose", [("filters", 3), ("Kernel", new[] { height, width }), ("Stride", stride), .. Pad(pad),
            ("OutputPad", outputPad)]));

    [Fact]
    public void Of_transposed_convolutions_to_the_stride_agree_with_differences()
        => Check("same", network => network.Layer("ConvTranspose", ("filters", 2), ("Stride", 2), ("Padding", new Member("Padding", "Same"))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_local_responses_agree_with_differences(int size)
        => Check("local", network => network.Layer("Conv", ("filters", 4), ("Kernel", 1)).Layer("Lrn", ("size", size), ("Alpha", 0.8), ("K", 1.5)));

    [Fact]
    public void Of_normalised_pixels_agree_with_differences()
        => Check("normalised", network => network.Layer("Conv", ("filters", 4), ("Kernel", 1)).Layer("LayerNorm"));

    [Fact]
    public void Of_batch_normalisation_agree_with_differences() => Check("batch norm", network => network.Layer("BatchNorm"));

    [Fact]
    public void Of_batch_normalisation_of_features_agree_with_differences()
        => GradientCheck.All(Declare.Network("N").Input(3).Layer("Dense", ("units", 4)).Layer("BatchNorm", ("Epsilon", 1e-2)).Layer("Tanh")
            .Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model, 5, 3);

    [Fact]
    public void Of_the_mean_of_a_picture_agree_with_differences()
        => GradientCheck.All(Declare.Network("N").Input(4, 3, 2).Layer("Conv", ("filters", 3), ("Kernel", 2)).Layer("Tanh").Layer("GlobalAvgPool")
            .Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd").Model, 3, 3);

    private static (string, object)[] Pad(int pad) => pad == 0 ? [] : [("Pad", pad)];

    private static void Check(string name, Func<Declare, Declare> layer)
    {
        Assert.NotEmpty(name);
        GradientCheck.All(layer(Declare.Network("N").Input(6, 5, 2).Layer("Conv", ("filters", 2), ("Kernel", 1)).Layer("Tanh"))
            .Layer("Tanh").Layer("Conv", ("filters", 2), ("Kernel", 2)).Layer("Flatten").Layer("Dense", ("units", 2)).Layer("MeanSquaredError")
            .Layer("Sgd").Model, 2, 5);
    }
}
