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
        int channels = input.Shape.Last, filters = layer.Whole("filters", 1), fan = window.Taps * channels;
        if (!WeightArguments.Fit(layer, "filters", (long)window.Taps * channels, filters))
        {
            filters = 1;
        }

        var shape = new Shape(window.Rows.Kernel, window.Columns.Kernel, channels, filters);
        var weight = layer.Parameter("weight", shape, WeightArguments.Weights(layer, shape, fan, window.Taps * filters));
        ContractNode? product = null;
        var output = WeightArguments.WithBias(layer, name => product
            = layer.Network.Builder.Contract(name, ContractRole.Forward, window.OutputOf(filters), window, input, weight), filters);
        layer.Describe(FormattableString.Invariant($"{PictureArguments.Text(window)}, {channels} to {filters}"), product!.MultiplyAdds);
        layer.Output = output;
    }
}
