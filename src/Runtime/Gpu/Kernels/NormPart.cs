using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetDsl.Gpu;

/// <summary>Lines of sixteen of a gradient in memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct NormPart
{
    /// <summary>Where the gradient begins.</summary>
    public int Place;

    /// <summary>The first of the lines.</summary>
    public int First;

    /// <summary>The line behind the last.</summary>
    public int End;

    /// <summary>Lines of a panel.</summary>
    public int Rows;

    /// <summary>Columns of all panels: behind them is padding.</summary>
    public int Columns;
}
