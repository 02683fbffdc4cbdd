using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>Cross-entropy of independent probabilities.</summary>
internal sealed class SigmoidWithCrossEntropy : IMeaningCheck
{
    public IEnumerable<Issue> Check(NetworkModel model)
        => LayerList.LossesOf(model)
            .Where(use => use is { Loss.ShortName: "CrossEntropy", Before.ShortName: "Sigmoid" })
            .Select(use => new Issue(Rules.SigmoidWithCrossEntropy, new Place(-1, use.Index), use.Loss.ShortName));
}
