using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>What an attribute means: how it is lowered to nodes. One file a layer; it names its attribute, and nothing else
/// needs to know of it.</summary>
internal abstract class Layer
{
    /// <summary>The attribute's full name: <c>NetDsl.ReluAttribute</c>.</summary>
    public abstract string Attribute { get; }

    /// <summary>What one use of the attribute reads.</summary>
    public virtual Reads Reads(LayerModel use) => Layers.Reads.TheTensorBefore;

    /// <summary>Whether its output means what its input means: the same under another shape or name, or with what only training changes.</summary>
    public virtual bool KeepsMeaning => false;

    /// <summary>Lowers one use of the attribute.</summary>
    public abstract void Lower(LayerScope layer);
}
