using System;

namespace NetDsl;

/// <summary>The base of every layer: inputs, activations, losses and blocks included.</summary>
/// <remarks>A class's layers are applied in the order in which they are written; so are a tensor property's.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public class LayerAttribute : Attribute
{
    /// <summary>The layer's name, in the names of its weights and in messages. Default: the attribute's name and a number
    /// that counts equal layers, as in <c>Dense2</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether the layer is there: true, false, or in a block the name of a bool parameter, with <c>"!" +</c> before it
    /// for the opposite. Where it is not, its input goes on as it is. Default: true.</summary>
    public object When { get; set; } = true;
}
