using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

public class SourceTests
{
    [SkippableFact]
    public void Every_kernel_has_its_OpenCL_source()
    {
        var device = TestDevice.Get();
        Skip.If(device.Kind != DeviceKind.OpenCl, $"{device} takes no OpenCL");

        Assert.All(KernelSources.OpenCl(typeof(OneNumber), device.Index), kernel => Assert.Contains("kernel void", kernel.Text));
    }
}
