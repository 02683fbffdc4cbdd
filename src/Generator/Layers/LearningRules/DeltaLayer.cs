using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.LearningRules;

/// <summary>Half the sum over the outputs of (y - t)^2.</summary>
internal sealed class DeltaLayer() : LearningRuleLayer("Delta", 0.01)
{
    protected override Node PerSample(LayerScope layer)
    {
        if (ProductOf(layer.Input) is null)
        {
            Refuse(layer, "[Dense]", "[Dense(1)]");
        }

        return RowSum(layer, layer.Input, 0.5 * (Y - Arg(2)) * (Y - Arg(2)));
    }
}
