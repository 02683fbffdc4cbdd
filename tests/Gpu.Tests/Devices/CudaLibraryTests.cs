using ILGPU;
using NetDsl.Gpu;

namespace NetDsl.GpuTests.Devices;

/// <summary>Under which name the driver is found: any library that is there does for it.</summary>
public class CudaLibraryTests
{
    private static readonly string Present = OperatingSystem.IsWindows() ? "kernel32.dll" : OperatingSystem.IsMacOS() ? "libSystem.dylib" : "libc.so.6";

    [Fact]
    public void ILGPU_finds_it_by_the_name_it_is_installed_by()
        => Assert.NotEqual(0, CudaLibrary.Find(typeof(Context).Assembly, "cuda", Present));

    [Fact]
    public void Where_it_is_not_installed_nothing_is_found()
        => Assert.Equal(0, CudaLibrary.Find(typeof(Context).Assembly, "cuda", "libno-such-driver.so.1"));

    [Fact]
    public void Nobody_else_and_nothing_else_is_served()
    {
        Assert.Equal(0, CudaLibrary.Find(typeof(CudaLibraryTests).Assembly, "cuda", Present));
        Assert.Equal(0, CudaLibrary.Find(typeof(Context).Assembly, "OpenCL", Present));
    }
}
