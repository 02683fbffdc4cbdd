namespace NetDsl.Generator.Layers;

/// <summary>All layers of this assembly, by their attributes' full names.</summary>
internal static class LayerRegistry
{
    private static readonly Dictionary<string, Layer> Layers = typeof(LayerRegistry).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(Layer).IsAssignableFrom(type))
        .Select(type => (Layer)Activator.CreateInstance(type)!)
        .ToDictionary(layer => layer.Attribute, StringComparer.Ordinal);

    public static Layer? Find(string attribute) => Layers.TryGetValue(attribute, out var layer) ? layer : null;
}
