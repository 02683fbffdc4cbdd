using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.Losses;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.LearningRules;

/// <summary>A loss whose gradient is what the rule changes the weights by, and the step that takes it away. Gradients are those of the
/// batch's mean; rules add up.</summary>
/// <param name="attribute">The attribute's name without namespace and ending.</param>
/// <param name="defaultRate">The learning rate where none is written.</param>
internal abstract class LearningRuleLayer(string attribute, double defaultRate) : LossLayer(attribute)
{
    public override void Lower(LayerScope layer)
    {
        double rate = layer.Number("rate", defaultRate, r => r > 0, "above 0");
        layer.Network.Graph.Optimizer = new Optimizer(layer.Kind, rate, 0, 0, 0, [], [], Arg(0) - (Rate * (Arg(1) / InverseBatch)));
        base.Lower(layer);
    }

    /// <summary>What the threshold before the rule reads, or null, which is reported.</summary>
    protected static Node? BehindThreshold(LayerScope layer)
    {
        if (layer.Network.InputOf("Heaviside", layer.Input) is { } sums && ProductOf(sums) is not null)
        {
            return sums;
        }

        Refuse(layer, "[Dense] and [Heaviside]", "[Dense(1), Heaviside]");
        return null;
    }

    /// <summary>The sum of products that a node is, with its bias or without; null where it is something else.</summary>
    protected static ContractNode? ProductOf(Node sums) => sums switch
    {
        ContractNode { Role: ContractRole.Forward } product => product,
        MapNode { Body: Binary { Op: BinaryOp.Add, A: Argument, B: Argument } } biased => biased.Inputs[0] as ContractNode,
        _ => null,
    };

    protected static void Refuse(LayerScope layer, string needed, string fix)
        => layer.Report(Rules.WrongNeuron, null, layer.Kind, needed, layer.InputLayer, fix);

    /// <summary>The sum over a row of what an expression makes of the sums (0), the output (1) and the target (2).</summary>
    protected static Node RowSum(LayerScope layer, Node sums, Expr body)
    {
        var build = layer.Network.Builder;
        var row = new Shape(sums.Shape.Size);
        Node z = build.Reshape(layer.Name, row, sums), y = build.Reshape(layer.Name, row, layer.Input);
        var error = build.Map($"{layer.Name}_error", z, body, z, y, Target(layer, row, InputKind.Values));
        return build.Reduce(layer.Name, ReduceKind.Sum, ReduceOver.Row, error);
    }
}
