using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>Cross-entropy of independent probabilities.</summary>
internal sealed class SigmoidWithCrossEntropy : IMeaningCheck
{
    public IEnumerable<Issue> Check(IReadOnlyList<LayerUse> uses)
        => LayerList.LossesOf(uses)
            .Where(loss => loss.Kind == "CrossEntropy" && LayerList.Before(loss) is { Kind: "Sigmoid" })
            .Select(loss => loss.Issue(Rules.SigmoidWithCrossEntropy, loss.Kind));
}
