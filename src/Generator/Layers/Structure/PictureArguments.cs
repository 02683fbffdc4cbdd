using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Reads how a window slides over a picture.</summary>
internal static class PictureArguments
{
    /// <summary>The layer's input, if it has height, width and channels; reports it and gives a picture of one row else.</summary>
    public static Node Picture(LayerScope layer)
    {
        if (layer.Input.Shape.Rank == 3)
        {
            return layer.Input;
        }

        var shape = layer.Input.Shape;
        layer.Report(Rules.NotAPicture, null, layer.Kind, layer.InputLayer, shape.ToString(), shape.Rank == 2
            ? FormattableString.Invariant($"steps are a picture of one column behind [Reshape({shape.Outer}, 1, {shape.Last})]; of a picture, declare the input as [Input(height, width, channels)]")
            : "declare the input as [Input(height, width, channels)] and put [Flatten] after this layer");
        return layer.Network.Builder.Reshape(layer.Name, new Shape(1, shape.Outer, shape.Last), layer.Input);
    }

    /// <param name="layer">The layer.</param>
    /// <param name="picture">What the window slides over.</param>
    /// <param name="kernel">The window's extents where the layer says nothing.</param>
    /// <param name="withDilation">Whether the layer is a convolution: it may be dilated, and may be padded by any number.</param>
    public static Window Window(LayerScope layer, Shape picture, int kernel, bool withDilation)
    {
        string name = layer.Has("Kernel") ? "Kernel" : layer.Has("kernel") ? "kernel" : "Kernel";
        int[] kernels = layer.Pair(name, 1, kernel), dilations = layer.Pair("Dilation", 1, 1);
        int[] strides = layer.Has("Stride") ? layer.Pair("Stride", 1, 1) : withDilation ? [1, 1] : kernels;
        if (!Fit(layer, name, kernels[0], kernels[1], picture.Last) || !FitPadded(layer, name, picture, kernels, dilations, strides))
        {
            return Pixel(picture);
        }

        var axes = new WindowAxis[2];
        for (int axis = 0; axis < 2; axis++)
        {
            axes[axis] = Axis(layer, picture.Extents[axis], axis, kernels[axis], strides[axis], withDilation ? dilations[axis] : 1, withDilation);
        }

        if (axes.All(axis => axis.Count > 0))
        {
            return new(axes[0], axes[1]);
        }

        layer.Report(Rules.WindowTooLarge, layer.Has(name) ? name : null, layer.Kind, FormattableString.Invariant($"{kernels[0]}x{kernels[1]}"),
            layer.InputLayer, picture.ToString());
        return Pixel(picture);
    }

    /// <summary>Whether padding is worked out; reports it where it is given too.</summary>
    public static bool IsSame(LayerScope layer)
    {
        bool isSame = layer.Choice("Padding", "Valid", "Same") == "Same";
        if (isSame && layer.Has("Pad"))
        {
            layer.Report(Rules.OutOfRange, "Pad", "Pad", layer.Kind, "left out where Padding = Padding.Same", "given");
        }

        return isSame;
    }

    /// <summary>Whether a picture of such extents has no more elements than a tensor may have; reports it where it has.</summary>
    public static bool Fit(LayerScope layer, string argument, long height, long width, int channels)
    {
        const int Most = int.MaxValue / 4;
        if (width <= Most && height <= Most / width / channels)
        {
            return true;
        }

        layer.Report(Rules.OutOfRange, argument, argument, layer.Kind, FormattableString.Invariant($"such that a picture has at most {Most} elements"),
            FormattableString.Invariant($"larger: {height}x{width}x{channels}"));
        return false;
    }

    /// <summary>For the network card: <c>3x3, stride 2</c>.</summary>
    public static string Text(Window window)
    {
        var (rows, columns) = (window.Rows, window.Columns);
        string text = FormattableString.Invariant($"{rows.Kernel}x{columns.Kernel}");
        text += rows.Stride != columns.Stride ? FormattableString.Invariant($", stride {rows.Stride}x{columns.Stride}")
            : rows.Stride > 1 ? FormattableString.Invariant($", stride {rows.Stride}") : "";
        text += rows.Dilation * columns.Dilation > 1 ? FormattableString.Invariant($", dilation {rows.Dilation}x{columns.Dilation}") : "";
        int[] pads = [rows.Before, rows.After, columns.Before, columns.After];
        return text + (pads.All(pad => pad == 0) ? "" : pads.All(pad => pad == pads[0])
            ? FormattableString.Invariant($", pad {pads[0]}")
            : FormattableString.Invariant($", pad {rows.Before}+{rows.After}x{columns.Before}+{columns.After}"));
    }

    /// <summary>A window of one pixel, in place of one that cannot be.</summary>
    private static Window Pixel(Shape picture) => new(WindowAxis.Of(picture.Extents[0], 1, 1, 1, 0, 0), WindowAxis.Of(picture.Extents[1], 1, 1, 1, 0, 0));

    /// <summary>Whether the picture can be kept with its padding around it, and the window spans no more than that; reports it where not.</summary>
    private static bool FitPadded(LayerScope layer, string kernel, Shape picture, int[] kernels, int[] dilations, int[] strides)
    {
        bool isSame = layer.Choice("Padding", "Valid", "Same") == "Same";
        long[] spans = [.. kernels.Select((extent, axis) => ((extent - 1L) * dilations[axis]) + 1)];
        long[] extents = isSame
            ? [.. spans.Select((span, axis) => Math.Max(picture.Extents[axis], ((picture.Extents[axis] - 1L) / strides[axis] * strides[axis]) + span))]
            : [.. layer.Pair("Pad", 0, 0).Select((pad, axis) => picture.Extents[axis] + (2L * pad))];
        if (!Fit(layer, isSame ? "Padding" : "Pad", extents[0], extents[1], picture.Last))
        {
            return false;
        }

        bool fits = spans[0] <= extents[0] && spans[1] <= extents[1];
        if (!fits)
        {
            layer.Report(Rules.WindowTooLarge, layer.Has(kernel) ? kernel : null, layer.Kind, FormattableString.Invariant($"{kernels[0]}x{kernels[1]}"), layer.InputLayer, picture.ToString());
        }

        return fits;
    }

    private static WindowAxis Axis(LayerScope layer, int extent, int axis, int kernel, int stride, int dilation, bool anyPad)
    {
        if (IsSame(layer))
        {
            return WindowAxis.Same(extent, kernel, stride, dilation);
        }

        int pad = layer.Pair("Pad", 0, 0)[axis];
        if (!anyPad && pad > kernel / 2)
        {
            // Else a window would hold nothing but padding.
            layer.Report(Rules.OutOfRange, "Pad", "Pad", layer.Kind, FormattableString.Invariant($"at most half the kernel, {kernel / 2}"),
                FormattableString.Invariant($"{pad}"));
            pad = 0;
        }

        return WindowAxis.Of(extent, kernel, stride, dilation, pad, pad, layer.Flag("Ceil", false));
    }
}
