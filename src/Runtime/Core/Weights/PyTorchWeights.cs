using System.Collections.Immutable;
using NetDsl.Engines;

namespace NetDsl.Weights;

/// <summary>From PyTorch's order of a weight's elements to ours. Both are matrices, theirs with a row an output, ours with a column an
/// output; what an output reads is ordered by channel first there, and by position first here.</summary>
internal static class PyTorchWeights
{
    /// <summary>So many outputs at a time that lines of what is written stay in the cache.</summary>
    private const int Lot = 16;

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
        if (parameter.IsTable)
        {
            theirs.CopyTo(ours);
            return;
        }

        var places = OutputPlaces(parameter);
        if (!IsMatrix(parameter))
        {
            for (var output = 0; output < theirs.Length; output++)
                ours[output] = theirs[places[output]];
            return;
        }

        var (inputs, outputs) = (InputPlaces(parameter), places.Length);
        for (var first = 0; first < outputs; first += Lot)
        {
            var to = Math.Min(first + Lot, outputs);
            for (var input = 0; input < inputs.Length; input++)
                for (var output = first; output < to; output++)
                    ours[input * outputs + output] = theirs[places[output] * inputs.Length + inputs[input]];
        }
    }

    /// <summary>The number that each output has there, or each element of a vector: gates may come in another order, and pictures do.</summary>
    private static int[] OutputPlaces(ParameterDescription parameter)
    {
        var count = IsMatrix(parameter) ? parameter.Shape[^1] : parameter.Size;
        if (!parameter.FlattenedOutputs.IsEmpty)
            return PicturePlaces(parameter.FlattenedOutputs);
        var part = count / Math.Max(parameter.PyTorchParts.Length, 1);
        return [.. Enumerable.Range(0, count).Select(output => parameter.PyTorchParts.IsEmpty ? output : parameter.PyTorchParts[output / part] * part + output % part)];
    }

    /// <summary>The same of what an output reads.</summary>
    private static int[] InputPlaces(ParameterDescription weight) => PicturePlaces(
        weight.Shape is [var height, var width, var inputs, _] ? [height, width, inputs] : weight.Flattened.IsEmpty ? [1, 1, weight.Shape[0]] : weight.Flattened);

    /// <summary>Where the elements of pictures are that lie one after the other, each channel by channel.</summary>
    private static int[] PicturePlaces(ImmutableArray<int> pictures)
    {
        var places = new List<int>();
        for (var picture = 0; picture < pictures.Length; picture += 3)
        {
            var (first, positions, channels) = (places.Count, pictures[picture] * pictures[picture + 1], pictures[picture + 2]);
            for (var position = 0; position < positions; position++)
                for (var channel = 0; channel < channels; channel++)
                    places.Add(first + channel * positions + position);
        }

        return [.. places];
    }

    /// <summary>Whether outputs are made of inputs with it. A table of vectors, which is none, is the same on both sides.</summary>
    private static bool IsMatrix(ParameterDescription parameter)
        => parameter.Shape.Length == 4 || (parameter.Shape.Length == 2 && !parameter.IsTable && parameter.Layout.Kind == ParameterLayoutKind.Panels);
}
