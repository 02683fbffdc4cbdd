using System.Runtime.InteropServices;

namespace NetDsl.Devices;

/// <summary>Whether NVIDIA's driver is installed: the cheap question to ask before starting a GPU runtime.</summary>
internal static class CudaDriver
{
    private static readonly Lazy<bool> Present = new(static () =>
    {
        if (!NativeLibrary.TryLoad(FileName, out var handle))
            return false;
        NativeLibrary.Free(handle);
        return true;
    });

    public static string FileName => OperatingSystem.IsWindows() ? "nvcuda.dll" : "libcuda.so.1";

    public static bool IsPresent => Present.Value;
}
