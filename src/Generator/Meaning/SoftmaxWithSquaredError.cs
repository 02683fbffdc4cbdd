using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Meaning;

/// <summary>A squared or absolute error of probabilities: its gradient vanishes where the network is surely wrong.</summary>
internal sealed class SoftmaxWithSquaredError : IMeaningCheck
{
    public IEnumerable<Issue> Check(IReadOnlyList<LayerUse> uses)
        => LayerList.LossesOf(uses)
            .Where(loss => loss.Kind is "MeanSquaredError" or "MeanAbsoluteError" && LayerList.Before(loss) is { Kind: "Softmax" })
            .Select(loss => loss.Issue(Rules.SoftmaxWithSquaredError, "Softmax", loss.Kind));
}
