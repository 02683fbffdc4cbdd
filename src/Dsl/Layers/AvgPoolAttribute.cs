namespace NetDsl;

/// <summary>The mean of each window, channel by channel.</summary>
/// <remarks>
/// <para>Shape: <c>height x width x channels</c> becomes <c>h x w x channels</c> with
/// <c>h = (height + 2 pad - kernel) / stride + 1</c>, rounded down, or up where <see cref="Ceil"/> says so.</para>
/// <para>Keras equivalent: <c>AveragePooling2D(kernel)</c>. PyTorch equivalent: <c>nn.AvgPool2d(kernel, count_include_pad=False)</c>.</para>
/// </remarks>
/// <param name="kernel">Height and width of the window: an int, <c>new[] { height, width }</c>, or in a block the name of a
/// parameter.</param>
public sealed class AvgPoolAttribute(object kernel) : LayerAttribute
{
    /// <summary>Height and width of the window.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>From one window to the next: an int, <c>new[] { down, across }</c>, or in a block the name of a
    /// parameter. Default: the kernel.</summary>
    public object? Stride { get; set; }

    /// <summary>Padding around the picture, on each side: an int, <c>new[] { above and below, left and right }</c>, or in a block the name of a
    /// parameter. Default: 0.</summary>
    public object Pad { get; set; } = 0;

    /// <summary><see cref="NetDsl.Padding.Same"/> in place of <see cref="Pad"/>. Default: <see cref="NetDsl.Padding.Valid"/>.</summary>
    public object Padding { get; set; } = NetDsl.Padding.Valid;

    /// <summary>Whether a last window that begins inside the picture and goes over its end is kept. Default: false.</summary>
    public object Ceil { get; set; } = false;

    /// <summary>Whether padding counts, as zeros. Default: false, the mean of what is there.</summary>
    public object CountPadding { get; set; } = false;
}
