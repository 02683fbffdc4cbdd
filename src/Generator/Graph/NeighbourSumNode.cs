namespace NetDsl.Generator.Graph;

/// <summary>Each channel's sum with its neighbours at the same pixel: what a local response normalisation divides by. Its gradient is
/// such a sum with before and after exchanged.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="before">How many channels before it count.</param>
/// <param name="after">How many channels behind it.</param>
/// <param name="input">The picture.</param>
internal sealed class NeighbourSumNode(string name, int before, int after, Node input) : Node(name, input.Shape, perSample: true, input)
{
    public int Before { get; } = before;

    public int After { get; } = after;
}
