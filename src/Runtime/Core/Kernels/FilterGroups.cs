using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>The groups of a convolution's filters: each makes its own channels of a pixel from its own channels of the input. Their weights lie one behind the other.</summary>
/// <param name="Count">How many groups there are.</param>
/// <param name="Channels">Channels that a group reads.</param>
/// <param name="Outputs">Channels that it makes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FilterGroups(int Count, int Channels, int Outputs)
{
    /// <summary>Floats of the pixels whose channels are put together: with as many that are read, twice a usual first-level cache.</summary>
    private const int FloatsAtOnce = 8 * 1024;

    /// <summary>Pixels of a tile of half a panel, and how many such tiles are worked on together.</summary>
    private const int PixelsOfTile = 8, LeastTiles = 2, MostTiles = 12;

    /// <summary>Panels of a group's outputs.</summary>
    internal int Panels => Layout.Panels(Outputs);

    /// <summary>Panels of all channels that are made, side by side.</summary>
    internal int PanelsOfPixel => Layout.Panels(Count * Outputs);

    /// <summary>How many pixels are worked on together.</summary>
    internal int PixelsAtOnce => Math.Clamp(FloatsAtOnce / (Math.Max(Channels, Outputs) * Count) / PixelsOfTile, LeastTiles, MostTiles) * PixelsOfTile;

    /// <summary>Floats from one of them to the next: behind its channels there is room for what the last group writes behind its outputs.</summary>
    internal int PixelStride => Layout.RowStride((PanelsOfPixel + 1) * Layout.Lanes);
}
