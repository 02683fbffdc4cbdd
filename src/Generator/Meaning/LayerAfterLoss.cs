using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>A layer after the last loss: training does not reach it. A second activation in a row that ends the network is
/// the same mistake.</summary>
internal sealed class LayerAfterLoss : IMeaningCheck
{
    public IEnumerable<Issue> Check(NetworkModel model)
    {
        var losses = LayerList.LossesOf(model).ToArray();
        if (losses.Length == 0)
        {
            yield break;
        }

        var last = losses[losses.Length - 1];
        for (int i = last.Index + 1; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            if (LayerList.IsActivation(layer))
            {
                yield return new Issue(Rules.ActivationAfterOutput, new Place(-1, i), layer.ShortName, last.Loss.ShortName);
            }
            else if (!LayerList.IsSetting(layer) && LayerRegistry.Find(layer.Attribute) is not null)
            {
                yield return new Issue(Rules.UnusedTensor, new Place(-1, i), layer.ShortName);
            }
        }
    }
}
