using System.Collections.Immutable;

namespace NetDsl.Onnx.Lowering;

/// <summary>What a tensor of the network has become.</summary>
/// <param name="Name">Its name in ONNX.</param>
/// <param name="Shape">Height, width, channels; or features. A picture lies channel-first. A view keeps the shape of what it shows.</param>
internal abstract record Value(string Name, ImmutableArray<int> Shape)
{
    public int Size { get; } = Shape.Aggregate(1, (a, b) => a * b);
}

/// <summary>A tensor with one part for each sample of the batch.</summary>
internal sealed record BatchValue(string Name, ImmutableArray<int> Shape) : Value(Name, Shape);

/// <summary>A parameter, or what is made of parameters alone: numbers in the network's own order.</summary>
internal sealed record FixedValue(string Name, ImmutableArray<int> Shape, double[] Numbers) : Value(Name, Shape);
