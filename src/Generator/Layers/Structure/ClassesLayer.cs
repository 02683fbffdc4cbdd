using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The names of the classes, for labels and reports.</summary>
internal sealed class ClassesLayer : ILayer
{
    public string Attribute => "NetDsl.ClassesAttribute";

    public void Lower(LayerScope layer)
    {
        if (layer.Network.Graph.ClassNames.Count > 0)
        {
            layer.Report(Rules.OnlyOnce, null, layer.Kind);
            return;
        }

        layer.Network.Graph.ClassNames.AddRange(layer.Texts("names") ?? []);
    }
}
