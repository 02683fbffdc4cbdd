using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The names of the classes, for labels and reports.</summary>
internal sealed class ClassesLayer : Layer
{
    public override string Attribute => "NetDsl.ClassesAttribute";

    public override Reads Reads(LayerModel use) => Layers.Reads.NothingAndMakesNothing;

    public override void Lower(LayerScope layer)
    {
        if (layer.Network.Graph.ClassNames.Count > 0)
        {
            layer.Report(Rules.OnlyOnce, null, layer.Kind);
            return;
        }

        layer.Network.Graph.ClassNames.AddRange(layer.Texts("names") ?? []);
    }
}
