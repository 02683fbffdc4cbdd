using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>A layer after the last loss: training does not reach it. A second activation in a row that ends the network is
/// the same mistake.</summary>
internal sealed class LayerAfterLoss : IMeaningCheck
{
    public IEnumerable<Issue> Check(IReadOnlyList<LayerUse> uses)
    {
        string last = LayerList.LossesOf(uses).LastOrDefault()?.Kind ?? "";
        return uses.Where(use => use.IsUnread && !LayerList.IsSetting(use)).Select(use => LayerList.IsActivation(use)
            ? use.Issue(Rules.ActivationAfterOutput, use.Kind, last)
            : use.Issue(Rules.UnusedTensor, use.Kind));
    }
}
