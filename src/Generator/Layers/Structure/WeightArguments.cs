using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Reads how the weights and biases of a layer begin.</summary>
internal static class WeightArguments
{
    /// <summary>As many numbers as one tensor may have.</summary>
    private const int Most = int.MaxValue / 4;

    /// <summary>Whether so many outputs still fit; reports it where they do not.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="argument">The argument that says how many outputs there are.</param>
    /// <param name="inputs">Weights of each output.</param>
    /// <param name="outputs">How many outputs there are.</param>
    public static bool Fit(LayerScope layer, string argument, long inputs, int outputs)
    {
        if (inputs * outputs <= Most)
        {
            return true;
        }

        layer.Report(Rules.OutOfRange, argument, argument, layer.Kind,
            FormattableString.Invariant($"at most {Most / inputs} where there are {inputs} inputs"), FormattableString.Invariant($"{outputs}"));
        return false;
    }

    /// <param name="layer">The layer.</param>
    /// <param name="shape">The shape of the weight.</param>
    /// <param name="fanIn">How many inputs an output has.</param>
    /// <param name="fanOut">How many outputs an input has.</param>
    /// <param name="option">The argument that says how they begin.</param>
    /// <param name="otherwise">How they begin where it is left out.</param>
    public static Initial Weights(LayerScope layer, Shape shape, int fanIn, int fanOut, string option = "Init", string otherwise = "GlorotUniform")
    {
        if (Literal(layer, "Weights", shape.Size) is { } literal)
        {
            return literal;
        }

        string init = !layer.Has(option) ? otherwise : layer.Choice(option, "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform",
            "LecunNormal", "Normal", "Uniform", "Constant", "Zeros", "Orthogonal");
        double scale = layer.Number($"{option}Scale", init == "Orthogonal" ? 1 : 0.05, s => init is not ("Normal" or "Uniform" or "Orthogonal") || s > 0, "above 0");
        double both = (double)fanIn + fanOut;
        return init switch
        {
            "GlorotUniform" => new(InitialKind.Uniform, Math.Sqrt(6 / both)),
            "GlorotNormal" => new(InitialKind.Normal, Math.Sqrt(2 / both)),
            "HeUniform" => new(InitialKind.Uniform, Math.Sqrt(6.0 / fanIn)),
            "HeNormal" => new(InitialKind.Normal, Math.Sqrt(2.0 / fanIn)),
            "LecunUniform" => new(InitialKind.Uniform, Math.Sqrt(3.0 / fanIn)),
            "LecunNormal" => new(InitialKind.Normal, Math.Sqrt(1.0 / fanIn)),
            "Normal" => new(InitialKind.Normal, scale),
            "Uniform" => new(InitialKind.Uniform, scale),
            "Constant" => Initial.Constant(scale),
            "Zeros" => Initial.Constant(0),
            "Orthogonal" => new(InitialKind.Orthogonal, scale),
            _ => throw new InvalidOperationException($"no initialiser '{init}'"),
        };
    }

    /// <summary>The sum with the layer's bias, if it has one.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="product">Gives the sum of products, by the name it shall have.</param>
    /// <param name="outputs">How many biases there are.</param>
    public static Node WithBias(LayerScope layer, Func<string, Node> product, int outputs)
    {
        if (layer.Flag("Bias", true))
        {
            var sum = product($"{layer.Name}_product");
            var bias = layer.Parameter("bias", new Shape(outputs), Biases(layer, outputs));
            return layer.Network.Builder.Map(layer.Name, sum, Expressions.Exprs.X + Expressions.Exprs.Y, sum, bias);
        }

        RefuseBiases(layer);
        return product(layer.Name);
    }

    /// <summary>Reports what says how biases begin, in a layer that has none.</summary>
    public static void RefuseBiases(LayerScope layer)
    {
        if (new[] { "Biases", "BiasInit", "ForgetBias" }.FirstOrDefault(layer.Has) is { } option)
        {
            layer.Report(Rules.OutOfRange, option, "The bias", layer.Kind, "left out where Bias = false", "given");
        }
    }

    private static Initial Biases(LayerScope layer, int outputs)
        => Literal(layer, "Biases", outputs) ?? Initial.Constant(layer.Number("BiasInit", 0));

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
