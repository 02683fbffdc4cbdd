using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>How a window slides along one axis.</summary>
/// <param name="Extent">Positions of the picture.</param>
/// <param name="Count">Places of the window.</param>
/// <param name="Kernel">Positions that a window has.</param>
/// <param name="Stride">From one place to the next.</param>
/// <param name="Dilation">From one position of the window to the next.</param>
/// <param name="Before">Padding before the picture.</param>
/// <param name="After">Padding behind it, as declared.</param>
internal sealed record SlidingAxis(int Extent, int Count, int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>Read from <c>down(kernel, stride, dilation, before, after)</c>.</summary>
    public static SlidingAxis Of(Formula axis, int extent, int count)
    {
        var numbers = axis.Parts.Select(part => (int)part.Value).ToArray();
        return new(extent, count, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /// <summary>Positions from the first of a window to its last.</summary>
    public int Span => (Kernel - 1) * Dilation + 1;

    /// <summary>Positions behind the padded picture that the last place of the window hangs over.</summary>
    public int Overhang => Math.Max(0, (Count - 1) * Stride + Span - Before - Extent - After);

    /// <summary>Padding behind the picture with which there are exactly so many places.</summary>
    public int Behind => After + Overhang;

    /// <summary>Of the transposed window: positions to cut off at the end of what comes out, or to add if it is below 0.</summary>
    public int Cut => (Count - 1) * Stride + Span - Before - Extent;
}

/// <summary>A window over a picture.</summary>
internal sealed record SlidingWindow(SlidingAxis Down, SlidingAxis Across)
{
    /// <param name="call">The operation: its last two parts are the axes.</param>
    /// <param name="picture">The shape of what the window slides over.</param>
    /// <param name="places">The shape of what it makes.</param>
    public static SlidingWindow Of(Formula call, ReadOnlySpan<int> picture, ReadOnlySpan<int> places)
        => new(SlidingAxis.Of(call.Parts[^2], picture[0], places[0]), SlidingAxis.Of(call.Parts[^1], picture[1], places[1]));

    public bool HasOverhang => Down.Overhang + Across.Overhang > 0;

    /// <summary>An option with a number for each axis.</summary>
    public Model.OnnxAttribute Pair(string name, Func<SlidingAxis, int> of) => new(name, of(Down), of(Across));

    /// <summary>An option with a number for each side: top, left, bottom, right.</summary>
    public Model.OnnxAttribute Sides(string name, Func<SlidingAxis, int> before, Func<SlidingAxis, int> after)
        => new(name, before(Down), before(Across), after(Down), after(Across));
}
