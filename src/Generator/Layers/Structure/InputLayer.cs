using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>Where samples come in: gathers the batch's rows, takes bytes as numbers, and normalises:
/// (x * Scale - Mean) / Std, mean and deviation by channel.</summary>
internal sealed class InputLayer : Layer
{
    public override string Attribute => "NetDsl.InputAttribute";

    public override Reads Reads(LayerModel use) => Layers.Reads.WhatItNames;

    public override void Lower(LayerScope layer)
    {
        var network = layer.Network;
        string name = network.Tensor ?? "Input";
        if (network.Graph.Inputs.Any(input => input.Name == name))
        {
            layer.Report(Rules.OnlyOnce, null, layer.Kind);
            return;
        }

        if (!TryShape(layer, out var shape))
        {
            shape = new Shape(1);
        }

        if (layer.Whole("Vocabulary", 0, 0) is > 0 and var words)
        {
            LowerIds(layer, name, shape, words);
            return;
        }

        if (layer.Has("Padding"))
        {
            layer.Report(Rules.OutOfRange, "Padding", "Padding", layer.Kind, "left out where there is no Vocabulary", "given");
        }

        double scale = Scale(layer);
        double[] mean = PerChannel(layer, "Mean", shape.Last, 0, _ => true, "a number");
        double[] std = PerChannel(layer, "Std", shape.Last, 1, s => s > 0, "above 0");

        var source = new InputNode(name, shape, InputKind.Values, isTarget: false);
        network.Graph.Inputs.Add(source);
        // Normalised line after line of a picture, else as one row a sample: the channel is found from the place in it.
        var rows = shape.Rank == 3 ? new Shape(shape.Extents[0], shape.Extents[1] * shape.Last) : new Shape(shape.Size);
        var channel = Channel(shape.Last);
        Expr factor = Exprs.Choose(channel, std.Select(s => scale / s).ToArray());
        Expr shift = Exprs.Choose(channel, mean.Select((m, c) => -m / std[c]).ToArray());
        var values = network.Builder.Map($"{name}_values", rows, true, (Exprs.X * factor) + shift, null, source);
        layer.Describe("values or bytes");
        layer.Output = network.Builder.Reshape($"{name}_shaped", shape, values);
    }

    /// <summary>Ids are read as they are, by an embedding.</summary>
    private static void LowerIds(LayerScope layer, string name, Shape shape, int words)
    {
        var network = layer.Network;
        foreach (string option in new[] { "Scale", "Mean", "Std" }.Where(layer.Has))
        {
            layer.Report(Rules.OutOfRange, option, option, layer.Kind, "left out where there is a Vocabulary", "given");
        }

        if (shape.Rank != 1)
        {
            layer.Report(Rules.WrongCount, "shape", "The shape", layer.Kind, "1 (ids of so many steps)", FormattableString.Invariant($"{shape.Rank}"));
            shape = new Shape(shape.Size);
        }

        var ids = new InputNode(name, shape, InputKind.Indices, isTarget: false, words);
        network.Graph.Inputs.Add(ids);
        double padding = layer.Number("Padding", -1, p => p >= -1 && p < words && p == Math.Floor(p), FormattableString.Invariant($"below {words} (the vocabulary)"));
        if (padding >= 0)
        {
            network.Masks[ids] = network.Builder.Map($"{name}_counts", shape, true, Exprs.IfEqual(Exprs.X, padding, 0, 1), null, ids);
        }

        layer.Describe(FormattableString.Invariant($"ids of {words}"));
        layer.Output = ids;
    }

    private static bool TryShape(LayerScope layer, out Shape shape)
    {
        double[] extents = layer.Numbers("shape") ?? [];
        shape = new Shape(extents.Select(e => (int)e).ToArray());
        if (extents.Length is < 1 or > 3)
        {
            layer.Report(Rules.WrongCount, "shape", "The shape", layer.Kind, "1 to 3",
                FormattableString.Invariant($"{extents.Length}"));
            return false;
        }

        if (extents.Any(e => e < 1) || extents.Aggregate(1.0, (a, b) => a * b) > int.MaxValue / 4)
        {
            layer.Report(Rules.OutOfRange, "shape", "The shape", layer.Kind, "of extents of at least 1 that fit in memory",
                shape.ToString());
            return false;
        }

        return true;
    }

    private static double Scale(LayerScope layer)
    {
        double scale = layer.Number("Scale", 1);
        if (scale == 0)
        {
            layer.Report(Rules.WholeNumberDivision, "Scale", "Scale", layer.Kind);
            return 1;
        }

        return scale;
    }

    private static double[] PerChannel(LayerScope layer, string name, int channels, double otherwise, Func<double, bool> isValid,
        string expected)
    {
        double[] values = layer.Numbers(name, isValid, expected) ?? [];
        if (values.Length == channels)
        {
            return values;
        }

        if (values.Length > 1)
        {
            layer.Report(Rules.WrongCount, name, name, layer.Kind, FormattableString.Invariant($"1 or {channels} (the channels)"),
                FormattableString.Invariant($"{values.Length}"));
        }

        return Enumerable.Repeat(values.Length == 1 ? values[0] : otherwise, channels).ToArray();
    }

    /// <summary>The place in the row modulo the number of channels, as a float; exact below two million places.</summary>
    private static Expr Channel(int channels)
    {
        Expr column = new Column();
        return column - (channels * (Expr)new Unary(UnaryOp.Floor, (column + 0.5) * (1.0 / channels)));
    }
}
