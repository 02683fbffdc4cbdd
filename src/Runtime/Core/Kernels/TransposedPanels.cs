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
}
