using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>A layer where it is used, inside blocks too, and the layers whose tensors it reads: what checks of meaning look
/// at.</summary>
/// <param name="place">Where it stands; for a layer of a block, where the block is used.</param>
/// <param name="inside">The block and the layer in it, or null.</param>
/// <param name="model">The attribute, with values for parameters.</param>
/// <param name="isUnread">It stands after the last loss.</param>
internal sealed class LayerUse(Place place, string? inside, LayerModel model, bool isUnread)
{
    public LayerModel Model { get; } = model;

    public string Kind => Model.ShortName;

    public Layer? Layer { get; } = LayerRegistry.Find(model.Attribute);

    public bool IsUnread { get; } = isUnread;

    /// <summary>The first is the tensor before it.</summary>
    public List<LayerUse> Inputs { get; } = [];

    /// <summary>The layer before it in its list, where neither it nor another one reads what that makes.</summary>
    public LayerUse? Drops { get; set; }

    public Issue Issue(Rule rule, params string[] arguments) => new(rule, place, arguments) { Inside = inside };
}
