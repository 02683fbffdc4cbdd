namespace NetDsl.Generator.Graph;

/// <summary>How the positions of an axis come from those of another one.</summary>
internal enum ResampleKind
{
    /// <summary>Each position several times.</summary>
    Nearest,

    /// <summary>Each between its two neighbours: positions stand for the middles of their pixels, and the outermost go on to the edge.</summary>
    Linear,

    /// <summary>The same positions with zeros before and behind them.</summary>
    Pad,
}

/// <summary>One axis of a picture that is made larger.</summary>
/// <param name="Kind">How.</param>
/// <param name="Extent">Positions of the smaller picture.</param>
/// <param name="Count">Positions of the larger one.</param>
/// <param name="Number">How many times larger; of padding, the zeros before.</param>
internal readonly record struct ResampleAxis(ResampleKind Kind, int Extent, int Count, int Number);

/// <summary>A picture made larger, channel by channel, with the same weights everywhere: ONNX's Resize and Pad. Or what comes back
/// from there.</summary>
internal sealed class ResampleNode : Node
{
    /// <param name="name">See <see cref="Node"/>.</param>
    /// <param name="rows">Down.</param>
    /// <param name="columns">Across.</param>
    /// <param name="isGradient">Whether the input is the larger picture's gradient, and this the smaller one's.</param>
    /// <param name="input">The picture.</param>
    public ResampleNode(string name, ResampleAxis rows, ResampleAxis columns, bool isGradient, Node input)
        : base(name, isGradient ? new(rows.Extent, columns.Extent, input.Shape.Last) : new(rows.Count, columns.Count, input.Shape.Last), true, input)
        => (Rows, Columns, IsGradient) = (rows, columns, isGradient);

    public ResampleAxis Rows { get; }

    public ResampleAxis Columns { get; }

    public bool IsGradient { get; }
}
