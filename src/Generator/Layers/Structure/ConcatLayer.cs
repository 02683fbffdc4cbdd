using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Tensors side by side along the last axis: those it names, or the one before it and the one it names.</summary>
internal sealed class ConcatLayer : Layer
{
    public override string Attribute => "NetDsl.ConcatAttribute";

    /// <summary>With one name it stands beside the tensor before.</summary>
    public override Reads Reads(LayerModel use) => NamedTensors.Reads(use);

    public override void Lower(LayerScope layer)
    {
        if (NamedTensors.Of(layer) is not { } parts)
        {
            return;
        }

        if (parts.FirstOrDefault(part => part.Shape.Rank != parts[0].Shape.Rank || part.Shape.WithLast(1) != parts[0].Shape.WithLast(1)) is { } other)
        {
            layer.Report(Rules.ShapeMismatch, "tensors", layer.Kind, $"tensors that differ from the {parts[0].Shape} of '{parts[0].Name}' in the last extent alone",
                other.Name, other.Shape.ToString(), "bring both to one shape");
            return;
        }

        layer.Describe("");
        layer.Output = layer.Network.Builder.Concat(layer.Name, parts);
    }
}
