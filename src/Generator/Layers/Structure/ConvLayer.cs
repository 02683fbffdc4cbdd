using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>y = x * weight + bias, the sum over a window: ONNX's Conv, PyTorch's Conv2d.</summary>
internal sealed class ConvLayer : Layer
{
    public override string Attribute => "NetDsl.ConvAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        var window = PictureArguments.Window(layer, input.Shape, kernel: 3, withDilation: true);
        int channels = input.Shape.Last, filters = layer.Whole("filters", 1);
        bool isDepthwise = IsDepthwise(layer, channels, filters);
        int inputs = isDepthwise ? 1 : channels;
        if (!WeightArguments.Fit(layer, "filters", (long)window.Taps * inputs, filters))
        {
            filters = 1;
        }

        var shape = new Shape(window.Rows.Kernel, window.Columns.Kernel, inputs, filters);
        var weight = layer.Parameter("weight", shape, WeightArguments.Weights(layer, shape, window.Taps * inputs, window.Taps * (isDepthwise ? 1 : filters)));
        ContractNode? product = null;
        var output = WeightArguments.WithBias(layer, name => product
            = layer.Network.Builder.Contract(name, ContractRole.Forward, window.OutputOf(filters), window, input, weight, isDepthwise), filters);
        layer.Describe(FormattableString.Invariant($"{PictureArguments.Text(window)}, {channels} to {filters}{(isDepthwise ? ", each on its own" : "")}"), product!.MultiplyAdds);
        layer.Output = output;
    }

    /// <summary>Whether each channel has a filter of its own; reports other groups.</summary>
    private static bool IsDepthwise(LayerScope layer, int channels, int filters)
    {
        int groups = layer.Whole("Groups", 1, 1);
        if (groups > 1 && (groups != channels || groups != filters))
        {
            layer.Report(Rules.OutOfRange, "Groups", "Groups", layer.Kind,
                channels == filters ? FormattableString.Invariant($"1, or {channels} as there are channels")
                    : FormattableString.Invariant($"1 where {channels} channels become {filters}"),
                FormattableString.Invariant($"{groups}"));
            return false;
        }

        return groups > 1;
    }
}
