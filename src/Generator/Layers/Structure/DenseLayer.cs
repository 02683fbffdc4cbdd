using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>y = x · weight + bias: every output from every input.</summary>
internal sealed class DenseLayer : Layer
{
    public override string Attribute => "NetDsl.DenseAttribute";

    /// <summary>As many numbers as one tensor may have.</summary>
    private const int MostWeights = int.MaxValue / 4;

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
        if ((long)inputs * units > MostWeights)
        {
            layer.Report(Rules.OutOfRange, "units", "units", layer.Kind,
                FormattableString.Invariant($"at most {MostWeights / inputs} where there are {inputs} inputs"),
                FormattableString.Invariant($"{units}"));
            units = 1;
        }

        var weight = layer.Parameter("weight", new Shape(inputs, units), Weights(layer, inputs, units));
        bool biased = layer.Flag("Bias", true);
        Node output = layer.Network.Builder.Contract(biased ? $"{layer.Name}_product" : layer.Name, ContractRole.Forward,
            new Shape(units), input, weight);
        if (biased)
        {
            var bias = layer.Parameter("bias", new Shape(units), Biases(layer, units));
            output = layer.Network.Builder.Map(layer.Name, output, Exprs.X + Exprs.Y, output, bias);
        }
        else if (layer.Has("Biases") || layer.Has("BiasInit"))
        {
            layer.Report(Rules.OutOfRange, layer.Has("Biases") ? "Biases" : "BiasInit", "The bias", layer.Kind,
                "left out where Bias = false", "given");
        }

        layer.Describe(FormattableString.Invariant($"{inputs} x {units}"), (long)inputs * units);
        layer.Output = output;
    }

    private static Initial Weights(LayerScope layer, int inputs, int units)
    {
        if (Literal(layer, "Weights", inputs * units) is { } literal)
        {
            return literal;
        }

        string init = layer.Choice("Init", "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "Normal", "Uniform",
            "Constant", "Zeros");
        double scale = layer.Number("InitScale", 0.05, s => init is not ("Normal" or "Uniform") || s > 0, "above 0");
        double both = inputs + units;
        return init switch
        {
            "GlorotUniform" => new(InitialKind.Uniform, Math.Sqrt(6 / both)),
            "GlorotNormal" => new(InitialKind.Normal, Math.Sqrt(2 / both)),
            "HeUniform" => new(InitialKind.Uniform, Math.Sqrt(6.0 / inputs)),
            "HeNormal" => new(InitialKind.Normal, Math.Sqrt(2.0 / inputs)),
            "Normal" => new(InitialKind.Normal, scale),
            "Uniform" => new(InitialKind.Uniform, scale),
            "Constant" => Initial.Constant(scale),
            "Zeros" => Initial.Constant(0),
            _ => throw new InvalidOperationException($"no initialiser '{init}'"),
        };
    }

    private static Initial Biases(LayerScope layer, int units)
        => Literal(layer, "Biases", units) ?? Initial.Constant(layer.Number("BiasInit", 0));

    private static Initial? Literal(LayerScope layer, string name, int count)
    {
        double[]? values = layer.Numbers(name);
        if (values is null || values.Length == count)
        {
            return values is null ? null : new(InitialKind.Values, 0, new EquatableArray<double>(values));
        }

        layer.Report(Rules.WrongCount, name, name, layer.Kind, FormattableString.Invariant($"{count}"),
            FormattableString.Invariant($"{values.Length}"));
        return null;
    }
}
