using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ILGPU;
using NetDsl.Devices;

namespace NetDsl.Gpu;

/// <summary>Finds NVIDIA's driver for ILGPU under the name that it is installed by.</summary>
/// <remarks>ILGPU asks for <c>cuda</c>, which on Linux is looked for as <c>libcuda.so</c>. That name is a link which comes with
/// packages for developers, while drivers, containers among them, bring <c>libcuda.so.1</c>. An event and not a resolver of the
/// assembly: there can be one of those, and ILGPU sets its own on WSL.</remarks>
internal static class CudaLibrary
{
    /// <summary>What ILGPU calls it where there is no <c>nvcuda.dll</c>.</summary>
    private const string Asked = "cuda";

    private static readonly Lazy<bool> Known = new(static () =>
    {
        (AssemblyLoadContext.GetLoadContext(typeof(Context).Assembly) ?? AssemblyLoadContext.Default).ResolvingUnmanagedDll
            += static (assembly, name) => Find(assembly, name, CudaDriver.FileName);
        return true;
    });

    /// <summary>From now on ILGPU finds the driver where there is one.</summary>
    public static void MakeKnown() => _ = Known.Value;

    /// <summary>The driver's library, if it is what the assembly could not find by itself; else 0.</summary>
    internal static nint Find(Assembly assembly, string name, string file)
        => name == Asked && assembly == typeof(Context).Assembly && NativeLibrary.TryLoad(file, out nint library) ? library : 0;
}
