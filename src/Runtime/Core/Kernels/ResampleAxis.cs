using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>How the positions of a larger picture's axis come from those of a smaller one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ResampleKind
{
    /// <summary>Each position several times.</summary>
    Nearest,

    /// <summary>Each between its two neighbours; the outermost go on to the edge.</summary>
    Linear,

    /// <summary>The same positions with zeros before and behind them.</summary>
    Pad,
}

/// <summary>One axis of a picture that is made larger.</summary>
/// <param name="Kind">How.</param>
/// <param name="Extent">Positions of the smaller picture.</param>
/// <param name="Count">Positions of the larger one.</param>
/// <param name="Number">How many times larger; of padding, the zeros before.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ResampleAxis(ResampleKind Kind, int Extent, int Count, int Number)
{
    /// <summary>The positions of the smaller picture that this one of the larger picture is made of: none, one, or two neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int From, int To) Sources(int place)
    {
        switch (Kind)
        {
            case ResampleKind.Nearest:
                return (place / Number, place / Number + 1);
            case ResampleKind.Linear:
                var below = (int)MathF.Floor(Middle(place));
                return (Math.Max(below, 0), Math.Min(below + 2, Extent));
            default:
                var from = place - Number;
                return from >= 0 && from < Extent ? (from, from + 1) : (0, 0);
        }
    }

    /// <summary>The positions of the larger picture among which those are that are made of this one of the smaller picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int From, int To) Targets(int source) => Kind switch
    {
        ResampleKind.Nearest => (source * Number, (source + 1) * Number),
        ResampleKind.Linear => (Math.Max((source - 1) * Number, 0), Math.Min((source + 2) * Number, Count)),
        _ => (source + Number, source + Number + 1),
    };

    /// <summary>How much of a position of the smaller picture is in one of the larger picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float Weight(int place, int source)
    {
        if (Kind != ResampleKind.Linear) return 1;
        var middle = Math.Clamp(Middle(place), 0, Extent - 1);
        return Math.Max(1 - MathF.Abs(middle - source), 0);
    }

    /// <summary>Where the middle of a position of the larger picture lies in the smaller one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Middle(int place) => (place + 0.5f) / Number - 0.5f;
}
