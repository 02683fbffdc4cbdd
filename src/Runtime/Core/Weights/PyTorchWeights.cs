using System.Collections.Immutable;
using NetDsl.Engines;

namespace NetDsl.Weights;

/// <summary>From PyTorch's order of a weight's elements to ours. Both are matrices, theirs with a row an output, ours with a column an
/// output; what an output reads is ordered by channel first there, and by position first here.</summary>
static class PyTorchWeights
{
    /// <summary>So many outputs at a time that lines of what is written stay in the cache.</summary>
    const int Lot = 16;

    /// <summary>The shape that the parameter has there.</summary>
    public static ImmutableArray<int> ShapeOf(ParameterDescription parameter) => parameter.Shape switch
    {
        [var height, var width, var inputs, var outputs] => [outputs, inputs, height, width],
        [var inputs, var outputs] when IsMatrix(parameter) => [outputs, inputs],
        _ => parameter.Shape,
    };

    /// <summary>The parameter in our order.</summary>
    public static void Convert(ParameterDescription parameter, ReadOnlySpan<float> theirs, Span<float> ours)
    {
        if (!IsMatrix(parameter))
        {
            for (var output = 0; output < theirs.Length; output++)
                ours[output] = theirs[parameter.IsTable ? output : PlaceOf(parameter, output)];
            return;
        }

        var (positions, channels) = Reads(parameter);
        var (inputs, outputs) = (positions * channels, parameter.Shape[^1]);
        for (var first = 0; first < outputs; first += Lot)
        {
            var to = Math.Min(first + Lot, outputs);
            for (var position = 0; position < positions; position++)
                for (var channel = 0; channel < channels; channel++)
                    for (var output = first; output < to; output++)
                        ours[(position * channels + channel) * outputs + output] = theirs[PlaceOf(parameter, output) * inputs + channel * positions + position];
        }
    }

    /// <summary>The number that an output has there: gates may come in another order.</summary>
    static int PlaceOf(ParameterDescription parameter, int output)
    {
        if (parameter.PyTorchParts.IsEmpty)
            return output;
        var part = parameter.Shape[^1] / parameter.PyTorchParts.Length;
        return parameter.PyTorchParts[output / part] * part + output % part;
    }

    /// <summary>Whether outputs are made of inputs with it. A table of vectors, which is none, is the same on both sides.</summary>
    static bool IsMatrix(ParameterDescription parameter)
        => parameter.Shape.Length == 4 || (parameter.Shape.Length == 2 && !parameter.IsTable && parameter.Layout.Kind == ParameterLayoutKind.Panels);

    /// <summary>Positions and channels of what an output reads.</summary>
    static (int Positions, int Channels) Reads(ParameterDescription weight) => (weight.Shape, weight.Flattened) switch
    {
        ([var height, var width, var inputs, _], _) => (height * width, inputs),
        (_, [var height, var width, var channels]) => (height * width, channels),
        _ => (1, weight.Shape[0]),
    };
}
