namespace NetDsl.Kernels;

/// <summary>The way through the weights of filters that are one for each channel: sixteen floats for each position that is read.</summary>
/// <param name="First">The floats before the first position.</param>
/// <param name="Line">From a position to that of the next line.</param>
/// <param name="Tap">From a position to the next of its line.</param>
/// <param name="Panel">From a panel to the next.</param>
internal readonly record struct FilterSteps(nint First, nint Line, nint Tap, nint Panel)
{
    /// <param name="rows">What meets the filter.</param>
    /// <param name="order">For each position that is read its number in the filter: from line to line and from tap to tap by the same step.</param>
    /// <param name="positions">Positions that the filter has.</param>
    public static FilterSteps Of(in PixelRows rows, ReadOnlySpan<int> order, int positions) => rows.Lines * rows.Taps == 0
        ? default
        : new(
            order[0] * Layout.Lanes,
            rows.Lines > 1 ? (order[rows.Taps] - order[0]) * Layout.Lanes : 0,
            rows.Taps > 1 ? (order[1] - order[0]) * Layout.Lanes : 0,
            positions * Layout.Lanes);
}
