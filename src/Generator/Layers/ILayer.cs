namespace NetDsl.Generator.Layers;

/// <summary>What an attribute means: how it is lowered to nodes. One file a layer; the file's attribute names the class in
/// the language, and nothing else needs to know of it.</summary>
internal interface ILayer
{
    /// <summary>The attribute's full name: <c>NetDsl.ReluAttribute</c>.</summary>
    string Attribute { get; }

    /// <summary>Lowers one use of the attribute.</summary>
    void Lower(LayerScope layer);
}
