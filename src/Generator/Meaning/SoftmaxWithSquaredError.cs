using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>A squared or absolute error of probabilities: its gradient vanishes where the network is surely wrong.</summary>
internal sealed class SoftmaxWithSquaredError : IMeaningCheck
{
    public IEnumerable<Issue> Check(NetworkModel model)
        => LayerList.LossesOf(model)
            .Where(use => use is { Loss.ShortName: "MeanSquaredError" or "MeanAbsoluteError", Before.ShortName: "Softmax" })
            .Select(use => new Issue(Rules.SoftmaxWithSquaredError, new Place(-1, use.Index), "Softmax", use.Loss.ShortName));
}
