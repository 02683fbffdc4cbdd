using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>Where the pixels of a tensor lie.</summary>
/// <param name="SampleStride">Floats from a pixel to the same of the next sample.</param>
/// <param name="RowStride">Floats from a pixel to the one below.</param>
/// <param name="PixelStride">Floats from a pixel to the one beside.</param>
/// <param name="Columns">The channels; nothing is read or promised behind them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PixelPlaces(nint SampleStride, nint RowStride, nint PixelStride, int Columns);
