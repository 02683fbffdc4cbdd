using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The same elements under another shape; nothing is moved.</summary>
internal sealed class ReshapeLayer : Layer
{
    public override string Attribute => "NetDsl.ReshapeAttribute";

    public override bool KeepsMeaning => true;

    public override void Lower(LayerScope layer)
    {
        layer.Describe("");
        layer.Output = layer.Network.Builder.Reshape(layer.Name, NewShape(layer), layer.Input);
    }

    /// <summary>What is written, or the old shape where it does not fit, which is reported.</summary>
    private static Shape NewShape(LayerScope layer)
    {
        double[] extents = layer.Numbers("shape", e => e >= 1, "at least 1") ?? [];
        var old = layer.Input.Shape;
        if (extents.Length is < 1 or > 3)
        {
            layer.Report(Rules.WrongCount, "shape", "The shape", layer.Kind, "1 to 3", FormattableString.Invariant($"{extents.Length}"));
            return old;
        }

        if (extents.Aggregate(1.0, (a, b) => a * b) != old.Size)
        {
            layer.Report(Rules.ShapeMismatch, "shape", layer.Kind, FormattableString.Invariant($"{string.Join("x", extents)}, {extents.Aggregate(1.0, (a, b) => a * b)} elements"),
                layer.InputLayer, FormattableString.Invariant($"{old}, {old.Size} elements"), "a reshape keeps their number");
            return old;
        }

        return new Shape(extents.Select(e => (int)e).ToArray());
    }
}
