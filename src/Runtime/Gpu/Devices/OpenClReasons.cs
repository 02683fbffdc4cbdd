using System.Runtime.InteropServices;
using ILGPU.Runtime.OpenCL;

namespace NetDsl.Gpu;

/// <summary>Why OpenCL devices are missing or refused.</summary>
internal static class OpenClReasons
{
    private static string LibraryName => OperatingSystem.IsWindows() ? "OpenCL.dll" : OperatingSystem.IsMacOS() ? "libOpenCL.dylib" : "libOpenCL.so";

    public static string WhyNone()
    {
        if (!NativeLibrary.TryLoad(LibraryName, out nint library))
            return $"{LibraryName} cannot be loaded: no OpenCL loader is installed under that name";
        NativeLibrary.Free(library);
        return All().Length == 0 ? "the loader is installed but knows no device" : "every device was refused";
    }

    /// <summary>A line for each device that is there and cannot be used.</summary>
    public static IEnumerable<string> Refused()
        => All().Where(device => !device.Capabilities.GenericAddressSpace)
            .Select(device => $"opencl: {device.Name} refused, {device.PlatformName} has no generic address space (OpenCL 2.0 or 3.0 with it is needed)");

    private static CLDevice[] All()
    {
        try
        {
            return [.. CLDevice.GetDevices(_ => true).Cast<CLDevice>()];
        }
        catch (Exception)
        {
            return [];
        }
    }
}
