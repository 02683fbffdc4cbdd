using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers.Structure;

namespace NetDsl.Generator.Layers.Sequences;

/// <summary>y = weight[id]: ONNX's Gather, PyTorch's Embedding.</summary>
internal sealed class EmbeddingLayer : Layer
{
    public override string Attribute => "NetDsl.EmbeddingAttribute";

    public override void Lower(LayerScope layer)
    {
        int width = layer.Whole("width", 1);
        if (layer.Input is not InputNode { Kind: InputKind.Indices } ids)
        {
            layer.Report(Rules.NoVocabulary, null, layer.Kind, layer.InputLayer);
            return;
        }

        if (!WeightArguments.Fit(layer, "width", ids.Classes, width))
        {
            width = 1;
        }

        var shape = new Shape(ids.Classes, width);
        var weight = layer.Parameter("weight", shape, WeightArguments.Weights(layer, shape, ids.Classes, width, otherwise: "Uniform"));
        layer.Describe(FormattableString.Invariant($"{ids.Classes} x {width}"));
        layer.Output = layer.Network.Builder.Gather(layer.Name, weight, ids);
    }
}
