using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>An activation right after the softmax that makes the network's output.</summary>
internal sealed class ActivationAfterOutput : IMeaningCheck
{
    public IEnumerable<Issue> Check(IReadOnlyList<LayerUse> uses)
        => uses.Where(use => LayerList.IsAfterOutput(uses, use))
            .Select(use => use.Issue(Rules.ActivationAfterOutput, use.Kind, "Softmax"));
}
