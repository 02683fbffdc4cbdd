namespace NetDsl.Generator.Layers;

/// <summary>All layers of this assembly, by their attributes' full names.</summary>
internal static class LayerRegistry
{
    private static readonly Dictionary<string, ILayer> Layers = typeof(LayerRegistry).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ILayer).IsAssignableFrom(type))
        .Select(type => (ILayer)Activator.CreateInstance(type)!)
        .ToDictionary(layer => layer.Attribute, StringComparer.Ordinal);

    public static ILayer? Find(string attribute) => Layers.TryGetValue(attribute, out var layer) ? layer : null;
}
