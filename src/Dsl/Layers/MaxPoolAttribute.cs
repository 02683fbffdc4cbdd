namespace NetDsl;

/// <summary>The largest number of each window, channel by channel.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, c] = max over u, v of x[i * stride + u - pad, j * stride + v - pad, c]</c>.</para>
/// <para>Shape: <c>height x width x channels</c> becomes <c>h x w x channels</c> with
/// <c>h = (height + 2 pad - kernel) / stride + 1</c>, rounded down, or up where <see cref="Ceil"/> says so.</para>
/// <para>Padding is never the largest. Where several numbers are equally large, the first of them, row by row, gets the gradient.</para>
/// <para>Keras equivalent: <c>MaxPooling2D(kernel)</c>. PyTorch equivalent: <c>nn.MaxPool2d(kernel)</c>.</para>
/// </remarks>
/// <param name="kernel">Height and width of the window: an int, <c>new[] { height, width }</c>, or in a block the name of a
/// parameter.</param>
public sealed class MaxPoolAttribute(object kernel) : LayerAttribute
{
    /// <summary>Height and width of the window: an int, <c>new[] { height, width }</c>, or in a block the name of a parameter.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>From one window to the next: an int, <c>new[] { down, across }</c>, or in a block the name of a
    /// parameter. Default: the kernel.</summary>
    public object? Stride { get; set; }

    /// <summary>Padding around the picture, on each side: an int, <c>new[] { above and below, left and right }</c>, or in a block the name of a
    /// parameter; at most half the kernel. Default: 0.</summary>
    public object Pad { get; set; } = 0;

    /// <summary><see cref="NetDsl.Padding.Same"/> in place of a number in <see cref="Pad"/>: a <see cref="NetDsl.Padding"/>, or in a block the name of
    /// a parameter. Default: <see cref="NetDsl.Padding.Valid"/>, as <see cref="Pad"/> says.</summary>
    public object Padding { get; set; } = NetDsl.Padding.Valid;

    /// <summary>Whether a last window that begins inside the picture and reaches beyond its end is kept: a bool, or in a block the name of a
    /// parameter. PyTorch equivalent: <c>ceil_mode</c>. Default: false.</summary>
    public object Ceil { get; set; } = false;
}
