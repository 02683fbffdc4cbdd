using System.Collections.Immutable;

namespace NetDsl;

/// <summary>A sound file of weights belongs to another network: names the layer and both shapes.</summary>
public sealed class CheckpointMismatchException : NetDslException
{
    /// <summary>A shape that is null says that this side has no such tensor.</summary>
    public CheckpointMismatchException(string file, string layer, ImmutableArray<int>? network, ImmutableArray<int>? stored)
        : base($"{file}: '{layer}' is {Describe(network)} in the network but {Describe(stored)} in the file.")
    {
        File = file;
        Layer = layer;
        NetworkShape = network;
        FileShape = stored;
    }

    /// <summary>All shapes agree, but what is computed with them does not.</summary>
    public CheckpointMismatchException(string file, string layer, string network, string stored)
        : base($"{file}: {layer} is {network} in the network but {stored} in the file.")
    {
        File = file;
        Layer = layer;
    }

    /// <summary>The path of the file, as it was given.</summary>
    public string File { get; }

    /// <summary>The name of the tensor, which begins with that of its layer.</summary>
    public string Layer { get; }

    /// <summary>The shape the network declares; null where it has no such tensor.</summary>
    public ImmutableArray<int>? NetworkShape { get; }

    /// <summary>The shape the file holds; null where it has no such tensor.</summary>
    public ImmutableArray<int>? FileShape { get; }

    private static string Describe(ImmutableArray<int>? shape) => shape is { } known ? ShapeText.Of(known.AsSpan()) : "missing";
}
