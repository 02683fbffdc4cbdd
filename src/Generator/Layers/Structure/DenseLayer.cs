using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>y = x · weight + bias: every output from every input.</summary>
internal sealed class DenseLayer : Layer
{
    public override string Attribute => "NetDsl.DenseAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = layer.Input;
        int units = layer.Whole("units", 1);
        if (input.Shape.Rank != 1)
        {
            layer.Report(Rules.NotFlat, null, layer.Kind, layer.InputLayer, input.Shape.ToString());
            input = layer.Network.Builder.Reshape(layer.Name, new Shape(input.Shape.Size), input);
        }

        int inputs = input.Shape.Last;
        if (!WeightArguments.Fit(layer, "units", inputs, units))
        {
            units = 1;
        }

        var shape = new Shape(inputs, units);
        var weight = layer.Parameter("weight", shape, WeightArguments.Weights(layer, shape, inputs, units));
        var output = WeightArguments.WithBias(layer,
            name => layer.Network.Builder.Contract(name, ContractRole.Forward, new Shape(units), null, input, weight), units);
        layer.Describe(FormattableString.Invariant($"{inputs} x {units}"), (long)inputs * units);
        layer.Output = output;
    }
}
