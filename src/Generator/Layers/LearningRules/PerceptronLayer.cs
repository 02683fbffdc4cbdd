using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.LearningRules;

/// <summary>The sum over the outputs of z (y - t), z being what the threshold reads: as y has no derivative, that by z is y - t. What the
/// neuron reads is taken as it is, whatever made it.</summary>
internal sealed class PerceptronLayer() : LearningRuleLayer("Perceptron", 1)
{
    public override AnswerKind Answer(Shape output) => YesOrNo(output);

    protected override Node PerSample(LayerScope layer)
    {
        var sums = BehindThreshold(layer);
        if (sums is not null)
        {
            layer.Network.Graph.Fixed.Add(ProductOf(sums)!.Inputs[0]);
        }

        return RowSum(layer, sums ?? layer.Input, X * (Y - Arg(2)));
    }
}
