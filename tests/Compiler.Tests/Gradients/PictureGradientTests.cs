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
