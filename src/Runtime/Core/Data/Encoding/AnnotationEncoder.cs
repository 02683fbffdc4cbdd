using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>Makes a target of a network from what is known about the places in a picture. One instance serves many threads at once.</summary>
public abstract class AnnotationEncoder
{
    /// <summary>The shape of what it makes.</summary>
    public abstract ImmutableArray<int> Shape { get; }

    /// <summary>Writes all values of one picture's target. Boxes may reach over the picture's rim.</summary>
    public abstract void Encode(ReadOnlySpan<Box> boxes, Span<float> values);
}
