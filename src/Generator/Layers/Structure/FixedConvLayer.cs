using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>A filter by hand, the same for each channel on its own.</summary>
internal sealed class FixedConvLayer : Layer
{
    private const int Extent = 3;

    public override string Attribute => "NetDsl.FixedConvAttribute";

    public override void Lower(LayerScope layer)
    {
        var input = PictureArguments.Picture(layer);
        bool isSame = layer.Choice("Padding", "Same", "Valid") == "Same";
        var axes = input.Shape.Extents.Take(2)
            .Select(extent => isSame ? WindowAxis.Same(extent, Extent, 1, 1) : WindowAxis.Of(extent, Extent, 1, 1, 0, 0)).ToArray();
        if (axes.Any(axis => axis.Count < 1))
        {
            layer.Report(Rules.WindowTooLarge, "Padding", layer.Kind, "3x3", layer.InputLayer, input.Shape.ToString());
            return;
        }

        int channels = input.Shape.Last;
        var window = new Window(axes[0], axes[1]);
        var values = Weights(layer).SelectMany(value => Enumerable.Repeat(value, channels)).ToArray();
        var weight = layer.Parameter("weight", new Shape(Extent, Extent, 1, channels), new(InitialKind.Values, 0, new EquatableArray<double>(values)), isFixed: true);
        var output = layer.Network.Builder.Contract(layer.Name, ContractRole.Forward, window.OutputOf(channels), window, input, weight);
        layer.Describe(PictureArguments.Text(window), output.MultiplyAdds);
        layer.Output = output;
    }

    private static double[] Weights(LayerScope layer)
    {
        const double Ninth = 1.0 / 9;
        double[]? own = layer.Numbers("Weights");
        if (own is not null && layer.Has("filter"))
        {
            layer.Report(Rules.OutOfRange, "Weights", "Weights", layer.Kind, "left out where a filter is named", "given");
        }
        else if (own?.Length == Extent * Extent)
        {
            return own;
        }
        else if (own is not null || !layer.Has("filter"))
        {
            layer.Report(Rules.WrongCount, own is null ? null : "Weights", "The list of Weights", layer.Kind, "9",
                FormattableString.Invariant($"{own?.Length ?? 0}"));
        }

        return layer.Choice("filter", "Blur", "Edges", "Sharpen") switch
        {
            "Blur" => [.. Enumerable.Repeat(Ninth, Extent * Extent)],
            "Edges" => [0, -1, 0, -1, 4, -1, 0, -1, 0],
            _ => [0, -1, 0, -1, 5, -1, 0, -1, 0],
        };
    }
}
