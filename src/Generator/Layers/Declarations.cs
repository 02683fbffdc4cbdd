using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers.Structure;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>The attributes of a declaration, those of the class and of its properties alike.</summary>
internal static class Declarations
{
    /// <summary>All of them, in the order in which they are lowered.</summary>
    public static IEnumerable<(Place Place, LayerModel Model)> All(NetworkModel model)
        => List(model.Layers, -1).Concat(model.Tensors.SelectMany((tensor, t) => List(tensor.Layers, t)));

    private static IEnumerable<(Place Place, LayerModel Model)> List(IReadOnlyList<LayerModel> layers, int tensor)
    {
        bool isSkipping = false;
        for (int i = 0; i < layers.Count; i++)
        {
            var layer = LayerRegistry.Find(layers[i].Attribute);
            bool isOff = layers[i].Arguments.Any(a => a is { Name: "When", Value: FlagValue { Value: false } });
            if (!isOff && (!isSkipping || layer?.Reads(layers[i]) == Reads.NothingAndMakesNothing))
            {
                yield return (new Place(tensor, i), layers[i]);
            }

            isSkipping |= layer is WhenLayer && layers[i].Arguments.Any(a => a.Value is FlagValue { Value: false });
        }
    }

    /// <summary>Those of one kind.</summary>
    public static IEnumerable<(Place Place, LayerModel Model)> Of<T>(NetworkModel model)
        where T : Layer
        => All(model).Where(use => LayerRegistry.Find(use.Model.Attribute) is T);
}
