using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.LearningRules;

/// <summary>The sum over the outputs of z (y - t), z being what the threshold reads: as y has no derivative, that by z is y - t.</summary>
internal sealed class PerceptronLayer() : LearningRuleLayer("Perceptron", 1)
{
    protected override Node PerSample(LayerScope layer) => RowSum(layer, BehindThreshold(layer) ?? layer.Input, X * (Y - Arg(2)));
}
