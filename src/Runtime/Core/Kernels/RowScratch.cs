using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>A thread's memory for a row of pixels of few channels, and for what their channels have in common.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowScratch
{
    /// <summary>Vectors after which the channels of up to eight begin with the first again, at most.</summary>
    private const int MostPhases = 8;

    [ThreadStatic]
    private static AlignedMemory? _mine;

    private static AlignedMemory Mine => _mine ??= new(Layout.MostRow + Layout.Lanes + (Layout.MostSpreadOfRow * MostPhases * Layout.Lanes));

    /// <summary>The row.</summary>
    internal static Floats Row => Mine.Floats;

    /// <summary>Values of channels, one after the other until they begin a vector again.</summary>
    /// <param name="number">Which of the kernel's.</param>
    /// <param name="values">The values.</param>
    /// <param name="channels">How many there are.</param>
    public static Floats Spread(int number, Floats values, int channels)
    {
        var spread = Mine.Floats.At(Layout.MostRow + Layout.Lanes + (number * MostPhases * Layout.Lanes));
        var period = Layout.RowPeriod(channels);
        for (var i = 0; i < period; i++) spread[i] = values[i % channels];
        return spread;
    }
}
