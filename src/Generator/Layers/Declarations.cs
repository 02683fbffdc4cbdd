using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>The attributes of a declaration, those of the class and of its properties alike.</summary>
internal static class Declarations
{
    /// <summary>All of them, in the order in which they are lowered.</summary>
    public static IEnumerable<(Place Place, LayerModel Model)> All(NetworkModel model)
        => model.Layers.Select((layer, i) => (new Place(-1, i), layer))
            .Concat(model.Tensors.SelectMany((tensor, t) => tensor.Layers.Select((layer, i) => (new Place(t, i), layer))));

    /// <summary>Those of one kind.</summary>
    public static IEnumerable<(Place Place, LayerModel Model)> Of<T>(NetworkModel model)
        where T : Layer
        => All(model).Where(use => LayerRegistry.Find(use.Model.Attribute) is T);
}
