using System.ComponentModel;

namespace NetDsl.Gpu;

/// <summary>What of a picture's positions is in those of a larger one made of it, where each lies between its neighbours.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinearShare
{
    /// <summary>How much of a position of the smaller picture is in one of the larger picture: of the distance between two middles, what
    /// is left of it. The outermost go on to the edge.</summary>
    /// <param name="place">The position of the larger picture.</param>
    /// <param name="source">The position of the smaller picture.</param>
    /// <param name="times">How many times larger.</param>
    /// <param name="extent">Positions of the smaller picture.</param>
    public static float Of(int place, int source, int times, int extent)
    {
        // In halves of the larger picture's positions, from the first middle of the smaller picture on.
        int middle = Math.Min(Math.Max((2 * place) + 1 - times, 0), 2 * times * (extent - 1));
        return Math.Max((2 * times) - Math.Abs(middle - (2 * times * source)), 0) / (float)(2 * times);
    }
}
