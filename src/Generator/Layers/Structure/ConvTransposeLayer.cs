using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>What the gradient of a convolution's input computes, as a layer: ONNX's ConvTranspose, PyTorch's ConvTranspose2d.</summary>
internal sealed class ConvTransposeLayer : Layer
{
    public override string Attribute => "NetDsl.ConvTransposeAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        int[] kernels = layer.Pair("Kernel", 1, 3), strides = layer.Pair("Stride", 1, 1);
        bool isSame = PictureArguments.IsSame(layer);
        var rows = Axis(layer, input.Shape.Extents[0], 0, kernels[0], strides[0], isSame);
        var columns = Axis(layer, input.Shape.Extents[1], 1, kernels[1], strides[1], isSame);
        int channels = input.Shape.Last, filters = layer.Whole("filters", 1);
        if (!PictureArguments.Fit(layer, "Stride", rows.Extent, columns.Extent, 1)
            || !PictureArguments.Fit(layer, "filters", rows.Extent, columns.Extent, filters)
            || !PictureArguments.Fit(layer, "Kernel", kernels[0], kernels[1], channels)
            || !WeightArguments.Fit(layer, "filters", (long)kernels[0] * kernels[1] * channels, filters))
        {
            return;
        }

        // The window slides over the output, and stands once for each pixel of the input.
        var window = new Window(rows, columns);
        var shape = new Shape(kernels[0], kernels[1], filters, channels);
        var weight = layer.Parameter("weight", shape, WeightArguments.Weights(layer, shape, window.Taps * filters, window.Taps * channels));
        layer.ReadBy(weight, window, 1);
        ContractNode? product = null;
        var output = WeightArguments.WithBias(layer, name => product
            = layer.Network.Builder.Contract(name, ContractRole.InputGradient, window.InputOf(filters), window, input, weight), filters);
        layer.Describe(FormattableString.Invariant($"{PictureArguments.Text(window)}, {channels} to {filters}"), product!.MultiplyAdds);
        layer.Output = output;
    }

    /// <summary>The window's way over the output.</summary>
    private static WindowAxis Axis(LayerScope layer, int count, int axis, int kernel, int stride, bool isSame)
    {
        int more = layer.Pair("OutputPad", 0, 0)[axis];
        if (more > 0 && (more >= stride || isSame))
        {
            layer.Report(Rules.OutOfRange, "OutputPad", "OutputPad", layer.Kind,
                isSame ? "left out where Padding = Padding.Same" : FormattableString.Invariant($"below the stride, {stride}"),
                FormattableString.Invariant($"{more}"));
            more = 0;
        }

        long spread = ((count - 1L) * stride) + kernel + more;
        if (isSame)
        {
            return WindowAxis.Same(Whole((long)count * stride), kernel, stride, 1);
        }

        int pad = layer.Pair("Pad", 0, 0)[axis];
        if (2L * pad >= spread)
        {
            layer.Report(Rules.OutOfRange, "Pad", "Pad", layer.Kind, FormattableString.Invariant($"at most {(spread - 1) / 2}, so that something is left"),
                FormattableString.Invariant($"{pad}"));
            pad = 0;
        }

        return WindowAxis.Of(Whole(spread - (2L * pad)), kernel, stride, 1, pad, pad);
    }

    /// <summary>What is too large is reported of the whole picture.</summary>
    private static int Whole(long extent) => (int)Math.Min(extent, int.MaxValue / 4);
}
