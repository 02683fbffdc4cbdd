using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>The copy of a weight that input gradients read: rows and columns exchanged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TransposedPanels
{
    /// <summary>Writes the weights of one input and sixteen outputs to their places in the transposed copy.</summary>
    /// <param name="weights">Of input <paramref name="row"/> and the outputs of <paramref name="panel"/>.</param>
    /// <param name="transposed">Panels of sixteen inputs, each with a line for every output.</param>
    /// <param name="row">The input.</param>
    /// <param name="panel">The sixteen outputs.</param>
    /// <param name="columns">How many outputs there are.</param>
    [SkipLocalsInit]
    public static unsafe void Store<TLanes>(TLanes weights, Floats transposed, int row, int panel, int columns)
        where TLanes : struct, ILanes<TLanes>
    {
        float* line = stackalloc float[Layout.Lanes];
        weights.Store(new Floats(line));
        int first = panel * Layout.Lanes, count = Math.Min(Layout.Lanes, columns - first);
        var target = transposed.At((((nint)(row / Layout.Lanes) * columns) + first) * Layout.Lanes + (row % Layout.Lanes));
        for (int i = 0; i < count; i++)
        {
            target[i * Layout.Lanes] = line[i];
        }
    }

    /// <summary>
    /// The same for a convolution, whose transposed copy has panels of sixteen channels, in them places of the kernel, and there a
    /// line for every output.
    /// </summary>
    /// <param name="weights">Of input <paramref name="row"/> and the outputs of <paramref name="panel"/>.</param>
    /// <param name="transposed">Element (c, place, output) lies at <c>((c / 16 * taps + place) * columns + output) * 16 + c % 16</c>.</param>
    /// <param name="row">The input: tap * inputs + c.</param>
    /// <param name="panel">The sixteen outputs.</param>
    /// <param name="columns">How many outputs there are.</param>
    /// <param name="inputs">Channels of a tap.</param>
    /// <param name="order">For each tap its place.</param>
    [SkipLocalsInit]
    public static unsafe void StoreTap<TLanes>(
        TLanes weights, Floats transposed, int row, int panel, int columns, int inputs, ReadOnlySpan<int> order)
        where TLanes : struct, ILanes<TLanes>
    {
        float* line = stackalloc float[Layout.Lanes];
        weights.Store(new Floats(line));
        var (tap, channel) = Math.DivRem(row, inputs);
        int first = panel * Layout.Lanes, count = Math.Min(Layout.Lanes, columns - first);
        var place = (((nint)(channel / Layout.Lanes) * order.Length) + order[tap]) * columns + first;
        var target = transposed.At(place * Layout.Lanes + (channel % Layout.Lanes));
        for (int i = 0; i < count; i++)
        {
            target[i * Layout.Lanes] = line[i];
        }
    }
}
