using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetDsl.Gpu;

/// <summary>What tells the layers apart that one kernel serves, in the order in which the kernel has it: places of tensors in the arena and
/// of parameters, numbers of random streams, numbers of shapes; and apart from those, numbers of shapes that the kernel divides by.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct GpuPlaces
{
    public int P0, P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12, P13, P14, P15,
        P16, P17, P18, P19, P20, P21, P22, P23, P24, P25, P26, P27, P28, P29, P30, P31,
        P32, P33, P34, P35, P36, P37, P38, P39, P40, P41, P42, P43, P44, P45, P46, P47;

    public Divisor D0, D1, D2, D3, D4, D5, D6, D7, D8, D9;
}
