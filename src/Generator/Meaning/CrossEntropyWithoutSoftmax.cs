using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>Cross-entropy of numbers that are no probabilities.</summary>
internal sealed class CrossEntropyWithoutSoftmax : IMeaningCheck
{
    public IEnumerable<Issue> Check(IReadOnlyList<LayerUse> uses)
        => from loss in LayerList.LossesOf(uses)
           let before = LayerList.Before(loss)
           where loss.Kind == "CrossEntropy" && before?.Kind is not ("Softmax" or "Sigmoid")
               // There is a softmax, and an activation too much after it: that is warned of there.
               && (before is null || !LayerList.IsAfterOutput(uses, before))
           select loss.Issue(Rules.CrossEntropyWithoutSoftmax, before?.Kind ?? "Input");
}
