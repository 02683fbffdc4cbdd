using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>A pooling window over a picture. Positions outside the picture never win, and count only where padding counts.</summary>
/// <param name="Height">Rows of the input.</param>
/// <param name="Width">Pixels of a row of the input.</param>
/// <param name="OutHeight">Rows of the output.</param>
/// <param name="OutWidth">Pixels of a row of the output.</param>
/// <param name="KernelHeight">Rows of the window.</param>
/// <param name="KernelWidth">Pixels of a row of the window.</param>
/// <param name="StrideY">Rows from one window to the next.</param>
/// <param name="StrideX">Pixels from one window to the next.</param>
/// <param name="PadTop">Rows of padding above.</param>
/// <param name="PadLeft">Pixels of padding on the left.</param>
/// <param name="PadBottom">Rows of padding below: windows that go over its end do not count what lies behind.</param>
/// <param name="PadRight">Pixels of padding on the right.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PoolWindow(
    int Height, int Width, int OutHeight, int OutWidth, int KernelHeight, int KernelWidth, int StrideY, int StrideX,
    int PadTop, int PadLeft, int PadBottom, int PadRight)
{
    /// <summary>Whether each window begins where the one before it ends, and the first with the picture.</summary>
    internal bool SideBySide => StrideY == KernelHeight && StrideX == KernelWidth && PadTop == 0 && PadLeft == 0;

    internal PoolAxis Down => new(Height, OutHeight, KernelHeight, StrideY, PadTop, PadBottom);

    internal PoolAxis Along => new(Width, OutWidth, KernelWidth, StrideX, PadLeft, PadRight);
}
