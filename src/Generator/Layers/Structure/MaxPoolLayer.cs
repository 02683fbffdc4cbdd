using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The largest of each window: ONNX's MaxPool, PyTorch's MaxPool2d.</summary>
internal sealed class MaxPoolLayer : Layer
{
    public override string Attribute => "NetDsl.MaxPoolAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        var window = PictureArguments.Window(layer, input.Shape, kernel: 2, withDilation: false);
        layer.Describe(PictureArguments.Text(window));
        layer.Output = layer.Network.Builder.Window(layer.Name, WindowKind.Max, window, countPadding: false, input);
    }
}
