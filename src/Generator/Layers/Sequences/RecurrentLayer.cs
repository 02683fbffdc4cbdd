using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.Structure;

namespace NetDsl.Generator.Layers.Sequences;

/// <summary>A layer that goes through a sequence. What the inputs of all steps give is one product over samples and steps; the rest is a
/// scan, and a layer of this kind says no more than what each of its steps works out.</summary>
/// <param name="attribute">The attribute's name without namespace and ending.</param>
/// <param name="gates">Vectors that the weights give in each step.</param>
internal abstract class RecurrentLayer(string attribute, int gates) : Layer
{
    public override string Attribute { get; } = $"NetDsl.{attribute}Attribute";

    /// <summary>What a step works out: it ends by setting the cell's output.</summary>
    protected abstract void Define(Cell cell);

    /// <summary>Where PyTorch has the gates in another order: for each of them its number there.</summary>
    protected virtual IReadOnlyList<int> PyTorchGates => [];

    /// <summary>Vectors that the state's weights give in each step.</summary>
    protected virtual int RecurrentGates(LayerScope layer) => gates;

    /// <summary>What the biases begin with.</summary>
    protected virtual Initial Biases(LayerScope layer, int units) => Initial.Constant(0);

    /// <summary>How weights of the state begin.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">The shape of the weight: a row for each unit.</param>
    /// <param name="width">Outputs of a unit in all gates.</param>
    protected static Initial RecurrentWeights(LayerScope layer, Shape shape, int width)
        => WeightArguments.Weights(layer, shape, shape.Extents[0], width, option: "RecurrentInit", otherwise: "Orthogonal");

    public sealed override void Lower(LayerScope layer)
    {
        var input = layer.Input;
        int units = layer.Whole("units", 1);
        if (input.Shape.Rank != 2)
        {
            layer.Report(Rules.NotASequence, null, layer.Kind, layer.InputLayer, input.Shape.ToString());
            input = layer.Network.Builder.Reshape(layer.Name, new Shape(1, input.Shape.Size), input);
        }

        int features = input.Shape.Last;
        if (!WeightArguments.Fit(layer, "units", (long)gates * Math.Max(features, units), units))
        {
            units = 1;
        }

        double dropout = Rate(layer, "Dropout");
        var uniform = layer.Network.NextUniform(perChannel: true);
        ReadLengths(layer, input.Shape.Extents[0]);
        if (layer.Training && dropout > 0)
        {
            input = layer.Network.Builder.Map($"{layer.Name}_dropped", input, Exprs.IfLess(uniform, dropout, 0, Exprs.X * (1 / (1 - dropout))), input);
        }

        bool both = layer.Flag("Bidirectional", false);
        var forward = LowerWay(layer, input, units, isReversed: false);
        var output = both ? layer.Network.Builder.Concat(layer.Name, forward, LowerWay(layer, input, units, isReversed: true)) : forward;
        int steps = input.Shape.Extents[0];
        layer.Describe(FormattableString.Invariant($"{steps} steps, {features} to {units}{(both ? ", both ways" : "")}"),
            (long)steps * gates * units * (features + units) * (both ? 2 : 1));
        layer.Output = output;
    }

    private static double Rate(LayerScope layer, string name) => layer.Number(name, 0, r => r is >= 0 and < 1, "at least 0 and below 1");

    /// <summary>Lengths of its own say which steps count, in place of what is known of the input's.</summary>
    private static void ReadLengths(LayerScope layer, int steps)
    {
        if (layer.Text("Lengths") is not { Length: > 0 } || layer.Tensor("Lengths") is not { } lengths)
        {
            return;
        }

        if (lengths.Shape.Size != 1)
        {
            layer.Report(Rules.ShapeMismatch, "Lengths", layer.Kind, "one length a sample", lengths.Name, lengths.Shape.ToString(), "declare it as [Input(1)]");
            return;
        }

        layer.Mask = layer.Network.Builder.Map($"{layer.Name}_counts", new Shape(steps), true, Exprs.IfLess(new Column(), Exprs.X, 1, 0), null, lengths);
    }

    private Node LowerWay(LayerScope layer, Node input, int units, bool isReversed)
    {
        var build = layer.Network.Builder;
        string way = isReversed ? "reverse." : "", name = isReversed ? $"{layer.Name}_reverse" : layer.Name;
        int steps = input.Shape.Extents[0], features = input.Shape.Last, width = gates * units;
        Shape inputShape = new(features, width), recurrentShape = new(units, RecurrentGates(layer) * units);
        var weight = layer.Parameter($"{way}weight", inputShape, WeightArguments.Weights(layer, inputShape, features, width), pyTorchParts: PyTorchGates);
        var recurrent = layer.Parameter($"{way}recurrent", recurrentShape, RecurrentWeights(layer, recurrentShape, width),
            pyTorchParts: [.. PyTorchGates.Take(RecurrentGates(layer))]);
        Node projected = StepProduct.Of(build, $"{name}_product", $"{name}_steps", input, weight);
        bool hasBias = layer.Flag("Bias", true);
        if (hasBias)
        {
            var bias = layer.Parameter($"{way}bias", new Shape(width), Biases(layer, units), pyTorchParts: PyTorchGates);
            projected = build.Map($"{name}_inputs", projected, Exprs.X + Exprs.Y, projected, bias);
        }
        else
        {
            WeightArguments.RefuseBiases(layer);
        }

        bool sequences = layer.Flag("Sequences", false);
        double dropout = Rate(layer, "RecurrentDropout");
        var uniform = layer.Network.NextUniform(perChannel: true);
        var cell = new Cell(layer, way, units, build.Reshape($"{name}_gates", new Shape(steps, width), projected), recurrent, layer.Mask)
        {
            HasBias = hasBias,
            Dropped = layer.Training && dropout > 0 ? h => Exprs.IfLess(uniform, dropout, 0, h * (1 / (1 - dropout))) : null,
        };
        Define(cell);
        var scan = cell.Step.Build(build, $"{name}_states", steps, isReversed, keepsAll: layer.Training || sequences, truncation: layer.Whole("Truncation", 0, 0));
        return sequences ? build.Slice(name, new Shape(steps, units), 0, cell.Output.Place * units, scan)
            : build.Slice(name, new Shape(units), scan.LastRow, cell.Output.Place * units, scan);
    }
}
