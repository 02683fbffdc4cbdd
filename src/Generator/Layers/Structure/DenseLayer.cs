using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.Sequences;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>y = x · weight + bias: every output from every input. Of a sequence, the same in each of its steps.</summary>
internal sealed class DenseLayer : Layer
{
    public override string Attribute => "NetDsl.DenseAttribute";

    public override void Lower(LayerScope layer)
    {
        var build = layer.Network.Builder;
        var input = layer.Input;
        int units = layer.Whole("units", 1);
        if (input.Shape.Rank > 2)
        {
            layer.Report(Rules.NotFlat, null, layer.Kind, layer.InputLayer, input.Shape.ToString(), "add [Flatten] before it");
            input = build.Reshape(layer.Name, new Shape(input.Shape.Size), input);
        }

        int inputs = input.Shape.Last, steps = input.Shape.Outer;
        if (!WeightArguments.Fit(layer, "units", inputs, units))
        {
            units = 1;
        }

        bool isSequence = input.Shape.Rank == 2;
        var shape = new Shape(inputs, units);
        var weight = layer.Parameter("weight", shape, WeightArguments.Weights(layer, shape, inputs, units));
        var output = WeightArguments.WithBias(layer, name => isSequence ? StepProduct.Of(build, name, $"{layer.Name}_steps", input, weight)
            : build.Contract(name, ContractRole.Forward, new Shape(units), null, input, weight), units);
        layer.Describe(FormattableString.Invariant($"{(isSequence ? $"{steps} steps, " : "")}{inputs} x {units}"), (long)steps * inputs * units);
        layer.Output = isSequence ? build.Reshape(layer.Name, new Shape(steps, units), output) : output;
    }
}
