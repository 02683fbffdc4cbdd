using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers;

/// <summary>A declared target. What it holds, values or class numbers, is known once a loss reads it.</summary>
internal sealed class TargetTensor(Shape shape, Place place)
{
    public Shape Shape { get; } = shape;

    public Place Place { get; } = place;

    /// <summary>The input of the network it became, or null while nothing has read it.</summary>
    public InputNode? Node { get; set; }
}
