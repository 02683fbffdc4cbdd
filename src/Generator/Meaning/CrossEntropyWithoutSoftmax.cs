using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>Cross-entropy of numbers that are no probabilities.</summary>
internal sealed class CrossEntropyWithoutSoftmax : IMeaningCheck
{
    public IEnumerable<Issue> Check(NetworkModel model)
        => LayerList.LossesOf(model)
            .Where(use => use.Loss.ShortName == "CrossEntropy" && use.Before?.ShortName is not ("Softmax" or "Sigmoid")
                // There is a softmax, and an activation too much after it: that is warned of there.
                && !LayerList.IsAfterOutput(model, LayerList.IndexBefore(model, use.Index)))
            .Select(use => new Issue(Rules.CrossEntropyWithoutSoftmax, new Place(-1, use.Index),
                use.Before?.ShortName ?? "Input"));
}
