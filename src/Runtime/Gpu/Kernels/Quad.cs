using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetDsl.Gpu;

/// <summary>Four floats that lie side by side: devices load them with one instruction.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct Quad
{
    public float A, B, C, D;
}
