using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

public class SourceTests
{
    [SkippableFact]
    public void Every_kernel_has_its_OpenCL_source()
    {
        OpenClDevice.Get();

        Assert.All(KernelSources.OpenCl(typeof(OneNumber)), kernel => Assert.Contains("kernel void", kernel.Text));
    }
}
