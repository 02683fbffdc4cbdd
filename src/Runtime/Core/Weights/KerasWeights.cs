using NetDsl.Engines;

namespace NetDsl.Weights;

/// <summary>Keras's recurrent layers, which keep together what is apart here, and its filters of single channels. All else is as here.</summary>
internal static class KerasWeights
{
    /// <summary>Where in a tensor of this shape a parameter begins, as row and column; null where it is no part of such a tensor.</summary>
    public static (int Row, int Column)? PartOf(ParameterDescription parameter, ReadOnlySpan<int> stored)
    {
        var part = parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..];
        if (stored is not [var height, var width])
            return null;
        return parameter.Shape switch
        {
            // Both biases of a GRU that resets behind its product.
            [var own] when height == 2 && own == width && part is "bias" or "recurrentBias" => (part == "bias" ? 0 : 1, 0),
            // One that resets before it: z and r together, and n.
            [var units, var own] when units == height && width == 3 * units && own == 2 * units && part == "recurrent" => (0, 0),
            [var units, var own] when units == height && width == 3 * units && own == units && part == "candidateRecurrent" => (0, 2 * units),
            _ => null,
        };
    }

    /// <summary>Whether these are filters of single channels, <c>[height, width, channels, filters of a channel]</c>: the same elements in the same
    /// order as here, under another shape.</summary>
    public static bool IsDepthwise(ParameterDescription parameter, ReadOnlySpan<int> stored)
        => parameter is { IsDepthwise: true, Shape: [var ownHeight, var ownWidth, 1, var filters] } && stored is [var height, var width, var channels, var multiplier]
            && (height, width, (long)channels * multiplier) == (ownHeight, ownWidth, filters);

    /// <summary>The part of a tensor that is the parameter.</summary>
    public static float[] Take(ParameterDescription parameter, (int Row, int Column) from, ReadOnlySpan<int> stored, float[] values)
    {
        var (rows, columns) = parameter.Shape is [var count, var width] ? (count, width) : (1, parameter.Size);
        var taken = new float[parameter.Size];
        for (var row = 0; row < rows; row++)
            values.AsSpan((from.Row + row) * stored[1] + from.Column, columns).CopyTo(taken.AsSpan(row * columns));
        return taken;
    }
}
