using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Normalization;

/// <summary>(x - mean) / deviation by feature, or inverted x deviation + mean, with both from the data. A loss after an inverted one looks behind
/// it, and compares in units of the deviation.</summary>
internal sealed class NormalizationLayer : Layer
{
    public override string Attribute => "NetDsl.NormalizationAttribute";

    public override void Lower(LayerScope layer)
    {
        var build = layer.Network.Builder;
        var shape = new Shape(layer.Input.Shape.Last);
        bool inverts = layer.Flag("Invert", false);
        var mean = layer.Parameter("mean", shape, Initial.Constant(0), isFixed: true);
        var deviation = layer.Parameter("deviation", shape, Initial.Constant(1), isFixed: true);
        layer.Describe(inverts ? "back to the target's units" : "by the data");
        layer.Output = build.Map(layer.Name, layer.Input, inverts ? (X * Y) + Arg(2) : (X - Arg(2)) / Y, layer.Input, deviation, mean);
        if (inverts)
        {
            Invert(layer, layer.Network.Current!, mean, deviation);
        }
        else if (InputOf(layer.Input) is { } input)
        {
            layer.Network.Graph.Standardizations.Add(new Standardization(mean, deviation, input));
        }
        else
        {
            layer.Report(Rules.NotAfterInput, null, layer.Kind, layer.InputLayer);
        }
    }

    private static void Invert(LayerScope layer, Node output, ParameterNode mean, ParameterNode deviation)
    {
        if (layer.Input.Shape.Rank != 1)
        {
            layer.Report(Rules.NotFlat, null, layer.Kind, layer.InputLayer, layer.Input.Shape.ToString(), "add [Flatten] before it");
        }

        layer.Network.Restored[output] = new Restored(layer.Use, layer.Input, mean, deviation);
    }

    /// <summary>The input whose values, unchanged, a tensor has.</summary>
    private static InputNode? InputOf(Node tensor)
        => Topology.Source(tensor) is MapNode { Body: Argument { Index: 0 } } values ? values.Inputs[0] as InputNode : null;
}
