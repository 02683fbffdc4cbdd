using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>An activation right after the softmax that makes the network's output.</summary>
internal sealed class ActivationAfterOutput : IMeaningCheck
{
    public IEnumerable<Issue> Check(NetworkModel model)
        => Enumerable.Range(0, model.Layers.Count)
            .Where(i => LayerList.IsAfterOutput(model, i) && !LayerList.LossesOf(model).Any(loss => loss.Index < i))
            .Select(i => new Issue(Rules.ActivationAfterOutput, new Place(-1, i), model.Layers[i].ShortName, "Softmax"));
}
