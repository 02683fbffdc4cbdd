using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The mean of each window: ONNX's AveragePool, PyTorch's AvgPool2d.</summary>
internal sealed class AvgPoolLayer : Layer
{
    public override string Attribute => "NetDsl.AvgPoolAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        var window = PictureArguments.Window(layer, input.Shape, kernel: 2, withDilation: false);
        layer.Describe(PictureArguments.Text(window));
        layer.Output = layer.Network.Builder.Window(layer.Name, WindowKind.Average, window, layer.Flag("CountPadding", false), input);
    }
}
