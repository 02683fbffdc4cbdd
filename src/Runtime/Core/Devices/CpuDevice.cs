using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Devices;

/// <summary>The processor with a number of threads and a width of vectors.</summary>
internal sealed class CpuDevice(int threads, int vectorWidth) : Device(DeviceKind.Cpu, 0, Describe())
{
    public override int Threads => threads;

    public override int VectorWidth => vectorWidth;

    public override string Id => string.Create(CultureInfo.InvariantCulture, $"cpu:{threads}");

    /// <summary>The widest vectors that this program can use here, in bits. A program compiled ahead of time uses those that it
    /// was compiled for, whatever the processor has.</summary>
    private static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static string Describe()
        => string.Create(CultureInfo.InvariantCulture, $"{VectorBits}-bit vectors{(Fma.IsSupported ? ", FMA" : "")}");
}
