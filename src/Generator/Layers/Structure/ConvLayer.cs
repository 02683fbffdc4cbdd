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
        int groups = Groups(layer, channels, filters), inputs = channels / groups;
        if (!WeightArguments.Fit(layer, "filters", (long)window.Taps * inputs, filters)
            || !PictureArguments.Fit(layer, "filters", window.Rows.Count, window.Columns.Count, filters))
        {
            filters = 1;
        }

        var shape = new Shape(window.Rows.Kernel, window.Columns.Kernel, inputs, filters);
        var weight = layer.Parameter("weight", shape, WeightArguments.Weights(layer, shape, window.Taps * inputs, window.Taps * filters / groups));
        layer.ReadBy(weight, window, groups);
        ContractNode? product = null;
        var output = WeightArguments.WithBias(layer, name => product
            = layer.Network.Builder.Contract(name, ContractRole.Forward, window.OutputOf(filters), window, input, weight), filters);
        string parts = groups == 1 ? "" : product!.IsDepthwise ? ", each on its own" : FormattableString.Invariant($" in {groups} groups");
        layer.Describe(FormattableString.Invariant($"{PictureArguments.Text(window)}, {channels} to {filters}{parts}"), product!.MultiplyAdds);
        layer.Output = output;
    }

    /// <summary>Parts of the channels that each have filters of their own.</summary>
    private static int Groups(LayerScope layer, int channels, int filters)
    {
        int groups = layer.Whole("Groups", 1, 1);
        if (channels % groups == 0 && filters % groups == 0)
        {
            return groups;
        }

        layer.Report(Rules.OutOfRange, "Groups", "Groups", layer.Kind, FormattableString.Invariant($"a number that divides {channels} channels and {filters} filters"),
            FormattableString.Invariant($"{groups}"));
        return 1;
    }
}
